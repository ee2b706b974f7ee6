package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to prepare; the other fields are those of {@link MeetingPlan}.
 *
 * @param host the regional committee that calls it
 */
public record MeetingDraft(
        @Nullable MeetingKind kind,
        @Nullable Integer host,
        @Nullable String title,
        @Nullable String place,
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Quorum quorum,
        @Nullable List<MeetingPlan.@Nullable Item> agenda,
        @Nullable List<MeetingPlan.@Nullable Guest> guests) {

    /** Of a plan. */
    public static MeetingDraft of(@Nullable MeetingKind kind, @Nullable Integer host, MeetingPlan plan) {
        return new MeetingDraft(
                kind,
                host,
                plan.title(),
                plan.place(),
                plan.lng(),
                plan.lat(),
                plan.startsAt(),
                plan.endsAt(),
                plan.quorum(),
                plan.agenda(),
                plan.guests());
    }

    MeetingPlan plan() {
        return new MeetingPlan(title, place, lng, lat, startsAt, endsAt, quorum, agenda, guests);
    }
}
