package org.civicgrid.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the verification stands.
 *
 * @param running the run under way on the asked node; null when there is none
 * @param finishedAt instant at which the last finished run ended; null when there was none
 * @param actor who asked for it
 * @param report what it found
 */
public record VerificationStanding(
        @Nullable Progress running,
        @Nullable Instant finishedAt,
        @Nullable String actor,
        @Nullable ChainReport report) {

    /** Seals looked at so far, and how many there are. */
    public record Progress(long done, long total) {}
}
