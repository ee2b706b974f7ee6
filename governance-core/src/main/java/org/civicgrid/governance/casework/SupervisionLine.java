package org.civicgrid.governance.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of supervision: a case, how it was urged, and the supervision that the line is about.
 *
 * @param urged how often, by anybody
 * @param lastUrged when last; null when never
 * @param supervision the one asked for, or else the last; null when there was none
 */
public record SupervisionLine(
        CaseSummary it,
        int urged,
        @Nullable Instant lastUrged,
        @Nullable Supervision supervision) {

    /**
     * A written reply was asked for.
     *
     * @param by person, post and unit in words
     * @param replyDue until when the reply is owed
     * @param repliedAt null while it is owed, or when the case went on without it
     */
    public record Supervision(
            Instant at,
            String by,
            @Nullable String text,
            @Nullable Instant replyDue,
            @Nullable Instant repliedAt,
            @Nullable String reply) {

        /** Whether the reply came, or is missing, after its deadline. */
        public boolean late(Instant now) {
            var answered = repliedAt == null ? now : repliedAt;
            return replyDue != null && answered.isAfter(replyDue);
        }
    }
}
