package org.civicgrid.grid.desk;

import java.time.Duration;
import java.time.Instant;
import org.civicgrid.governance.casework.CaseClock;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.worktime.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock, as it follows from the history; lengths of time in the basis, as ISO 8601 durations.
 *
 * @param stoppedAt null while it runs
 * @param limit with granted extensions
 * @param extended by how much extensions lengthened it
 * @param elapsed counted time, pauses left out
 * @param left negative when overdue
 */
record ClockView(
        ClockKind kind,
        TimeBasis basis,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        Duration limit,
        Duration extended,
        Duration elapsed,
        Duration left,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Light light) {

    static ClockView of(CaseClock it) {
        return new ClockView(
                it.kind(),
                it.basis(),
                it.startedAt(),
                it.stoppedAt(),
                it.limit(),
                it.extended(),
                it.elapsed(),
                it.left(),
                it.warnAt(),
                it.dueAt(),
                it.light());
    }
}
