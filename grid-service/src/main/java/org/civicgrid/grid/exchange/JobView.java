package org.civicgrid.grid.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A job as others see it.
 *
 * @param total how many items there are
 * @param done how many have been dealt with, the wrong ones among them
 * @param errors how many were wrong; what is wrong with each stands in its {@code errors.csv}
 * @param counts what became of the items, by name: fresh, same, changed and wrong, or removed and kept
 * @param rowsPerSecond over the time worked, rounded to one place; null before the first step
 * @param parameters what was ordered
 * @param cancelling whether it will stop before its next step
 * @param failure problem code of what stopped it; null unless it failed
 * @param failureDetail more about that: the fault, or the number under which the log tells more
 */
record JobView(
        UUID id,
        String kind,
        JobState state,
        int total,
        int done,
        int errors,
        Map<String, Long> counts,
        @Nullable Double rowsPerSecond,
        String owner,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, Object> parameters,
        boolean cancelling,
        @Nullable String failure,
        @Nullable String failureDetail) {

    static JobView of(Job it) {
        var rate = it.rate();
        var failure = it.failure();
        return new JobView(
                it.id(),
                it.kind(),
                it.state(),
                it.total(),
                it.done(),
                it.errors(),
                it.counts(),
                rate == null ? null : Math.round(rate * 10) / 10.0,
                it.owner().words(),
                it.createdAt(),
                it.startedAt(),
                it.endedAt(),
                it.parameters(),
                it.cancelRequested() && !it.state().isOver(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.detail());
    }
}
