package org.civicgrid.governance.casework;

import java.time.Duration;
import java.time.Instant;
import org.civicgrid.governance.worktime.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock, as it follows from the history.
 *
 * @param stoppedAt null while it runs
 * @param limit with granted extensions
 * @param extended by how much extensions lengthened it
 * @param elapsed counted time until it stopped, or until now; pauses left out
 * @param warnAt from when it shows yellow; null while paused
 * @param dueAt deadline; null while paused
 */
public record CaseClock(
        ClockKind kind,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        TimeBasis basis,
        Duration limit,
        Duration extended,
        Duration elapsed,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Light light) {

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Time left, negative when overdue; in the basis. */
    public Duration left() {
        return limit.minus(elapsed);
    }
}
