package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as shown.
 *
 * @param hostName the committee that calls it
 * @param territory code of the host's territory
 * @param voices how many have a voice in it
 * @param present how many of them came
 * @param needed how many of them must be present for anything to be resolved
 * @param minutes the edition that stands; null before the first
 * @param sequence of its newest notice; null before the first
 * @param version for the entity tag
 */
public record MeetingView(
        int id,
        MeetingKind kind,
        MeetingState state,
        int host,
        String hostName,
        String territory,
        String territoryName,
        String title,
        String place,
        @Nullable LngLat point,
        Instant startsAt,
        Instant endsAt,
        Quorum quorum,
        int voices,
        int present,
        int needed,
        List<Item> agenda,
        List<Attendee> participants,
        List<Resolved> resolutions,
        @Nullable Minutes minutes,
        @Nullable Integer sequence,
        @Nullable String cancelReason,
        @Nullable Instant closedAt,
        boolean madeUp,
        int version)
        implements Versioned {

    /** Where an item on the agenda comes from. */
    public enum Source {
        NEW,
        /** An earlier meeting resolved it. */
        CARRIED_OVER
    }

    /**
     * An item on the agenda.
     *
     * @param proposer who proposed it; of one that is carried over, who does it
     * @param caseNumber of one that is carried over
     * @param stage of its case: now, or when the meeting was held
     * @param done whether it is carried over for the last time, as done
     */
    public record Item(
            String text,
            @Nullable String proposer,
            Source source,
            @Nullable String caseNumber,
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            boolean done) {}

    /**
     * Somebody who takes part.
     *
     * @param represents whom, in words; null for themselves
     * @param voice whether the seat was in office on the day of the meeting
     */
    public record Attendee(
            int id,
            Capacity capacity,
            String name,
            @Nullable String represents,
            boolean voice,
            @Nullable Attendance attendance,
            @Nullable Instant signedInAt) {}

    /**
     * What it resolved.
     *
     * @param owner code of the unit that does it
     * @param caseNumber null until the meeting is closed
     * @param stage of its case now
     * @param outcome of its case, once there is one
     * @param dueAt when its case is due in its present stage
     */
    public record Resolved(
            int id,
            int number,
            String text,
            String owner,
            String ownerName,
            LocalDate dueOn,
            @Nullable String caseNumber,
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            @Nullable Instant dueAt) {}

    /**
     * An edition of the minutes.
     *
     * @param edition 1 for the first
     * @param author person, post and unit in words
     */
    public record Minutes(int edition, String text, Instant writtenAt, String author) {}

    /** Whether enough are present for anything to be resolved. */
    public boolean isQuorate() {
        return present >= needed;
    }
}
