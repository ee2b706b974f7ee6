package org.civicgrid.governance.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work as it stands.
 *
 * @param total how many items there are
 * @param done how many have been dealt with, the wrong ones among them
 * @param errors how many were wrong
 * @param counts what became of the items, by name
 * @param worked time spent in committed steps
 * @param parameters what was ordered, for people to read
 * @param checkpoint where the next step begins; empty before the first
 * @param cancelRequested whether it will stop before its next step
 * @param failure what stopped it; null unless it failed
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        int total,
        int done,
        int errors,
        Map<String, Long> counts,
        Owner owner,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Duration worked,
        Map<String, Object> parameters,
        Map<String, Object> checkpoint,
        boolean cancelRequested,
        @Nullable Failure failure) {

    /** Who started it, and through which post it acts; {@code words} are person, post and unit as they were. */
    public record Owner(long accountId, int personId, int postId, String words) {}

    /**
     * Why it stopped.
     *
     * @param code a problem code
     * @param detail argument of the problem's words
     */
    public record Failure(String code, String detail) {}

    /** Items per second of work; null while nothing can be said. */
    public @Nullable Double rate() {
        return done == 0 || worked.isZero() ? null : done * 1000.0 / worked.toMillis();
    }
}
