package org.civicgrid.grid.desk;

import java.time.Instant;
import java.util.List;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.DeskLevel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.PendingDecision;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.UnitNames.UnitLabel;
import org.civicgrid.governance.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case but its history.
 *
 * @param version what to send as {@code If-Match}
 * @param level whose desk decides
 * @param partOf number of the case of which it is a part
 * @param mergedInto number of the case that it repeats
 * @param parts numbers of the cases split off
 * @param extraFields what the report said beside what every report says, in the order of the type's form
 */
record CaseView(
        String number,
        int version,
        Type type,
        GovernanceDomain domain,
        Severity severity,
        Channel channel,
        String title,
        String description,
        Place place,
        Stage stage,
        @Nullable Outcome outcome,
        DeskLevel level,
        Units units,
        @Nullable PendingDecision pending,
        boolean suspended,
        @Nullable String partOf,
        @Nullable String mergedInto,
        List<String> parts,
        Counts counts,
        Times times,
        @Nullable Source source,
        List<AttachmentView> attachments,
        List<Answer> extraFields) {

    /**
     * What the report said in one further field of its type.
     *
     * @param title of the field in the caller's language
     * @param value as it was sent
     * @param text the same in words: of a choice, what people read
     */
    record Answer(String name, String title, Object value, String text) {}

    /**
     * The type in the version of the day of the report.
     *
     * @param name in the caller's language
     */
    record Type(String code, int version, String name) {}

    /**
     * Where it happened; the point in CGCS2000.
     *
     * @param sourceCrs coordinate system in which the point arrived
     * @param territories from the district down
     */
    record Place(
            double lng,
            double lat,
            String sourceCrs,
            @Nullable String address,
            List<Area> territories,
            @Nullable MicroGridArea microGrid) {}

    /** A territory that contains the place. */
    record Area(Level level, String code, String name) {}

    /** The building micro-grid that contains the place. */
    record MicroGridArea(String code, String name) {}

    /**
     * Who has to do with it.
     *
     * @param desk the city-operation centre that files, dispatches and closes
     * @param lead who handles it; null before dispatch
     * @param holder whose move it is; null once closed
     * @param decider who owes the decision that is pending
     */
    record Units(
            UnitLabel desk,
            @Nullable UnitLabel lead,
            @Nullable UnitLabel holder,
            @Nullable UnitLabel decider) {}

    /**
     * How often it went back, and how it was rated.
     *
     * @param rating 1 to 5; null before it is rated
     */
    record Counts(
            int returns,
            int reworks,
            int reopened,
            @Nullable Integer rating) {}

    /**
     * Its moments and deadlines.
     *
     * @param dueAt deadline of the running clock; null when none runs
     * @param warnAt from when that clock shows yellow
     * @param wholeDueAt deadline of the whole case
     * @param resumeAt when a suspended case comes back by itself
     * @param replyDueAt until when a reply to a supervision is owed
     */
    record Times(
            Light light,
            Instant occurredAt,
            Instant reportedAt,
            Instant stageSince,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant wholeDueAt,
            @Nullable Instant resumeAt,
            @Nullable Instant replyDueAt,
            @Nullable Instant closedAt) {}

    /**
     * The system from which it was taken over.
     *
     * @param replay whether it is foreign data moved here as a replay
     */
    record Source(String system, String number, boolean replay) {}
}
