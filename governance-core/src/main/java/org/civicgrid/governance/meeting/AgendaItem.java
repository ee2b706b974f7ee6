package org.civicgrid.governance.meeting;

import java.util.Objects;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An item on the agenda.
 *
 * @param proposer who proposed it, in words
 * @param resolutionId the earlier resolution that is carried over; null for a new item
 * @param stage stage of its case when the agenda was last brought up to date: at the latest when the meeting was held
 */
record AgendaItem(
        String text,
        @Nullable String proposer,
        @Nullable Integer resolutionId,
        @Nullable Stage stage,
        @Nullable Outcome outcome) {

    /** Of a text, in characters as people count them. */
    static final int LONGEST = 300;

    static AgendaItem of(MeetingPlan.Item item) {
        return new AgendaItem(Objects.requireNonNull(item.text()), item.proposer(), null, null, null);
    }
}
