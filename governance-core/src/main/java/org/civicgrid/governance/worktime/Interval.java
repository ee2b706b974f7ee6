package org.civicgrid.governance.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, for example a pause of a clock.
 *
 * @param from first moment, inclusive
 * @param to first moment after it, never before {@code from}; null while it is still open
 */
public record Interval(Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException if it ends before it starts */
    public Interval {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An interval from " + from + " cannot end earlier, at " + to);
        }
    }

    /** The same time as intervals in order that neither overlap nor touch; only the last may be open. */
    static List<Interval> merge(List<Interval> intervals) {
        var merged = new ArrayList<Interval>();
        for (var next :
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.reaches(next.from)) {
                merged.set(merged.size() - 1, new Interval(last.from, later(last.to, next.to)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private boolean reaches(Instant moment) {
        return to == null || !to.isBefore(moment);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
