package org.civicgrid.governance.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.worktime.Interval;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.governance.worktime.TimeLimit;
import org.civicgrid.governance.worktime.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clocks of a case off its history. Nothing is counted up anywhere: a changed limit, calendar or type gives the
 * right clocks at the next reading.
 *
 * @param calendar working calendar in force
 * @param types case type by the id of its version
 * @param warning when a clock turns yellow
 */
record ClockReader(WorkingCalendar calendar, IntFunction<CaseType> types, Warning warning) {

    /**
     * When a clock turns yellow.
     *
     * @param share of the limit used, 0 to 1
     * @param left working or calendar time left; holds only for limits more than twice as long
     */
    record Warning(double share, Duration left) {}

    /** Every run of every clock, in the order in which they stopped, running ones last. */
    List<CaseClock> read(List<CaseEvent> history, Instant now) {
        var pauses = pauses(history);
        var clocks = new ArrayList<CaseClock>();
        for (var run : runs(history)) {
            clocks.add(clock(run, pauses, now));
        }
        return clocks;
    }

    private CaseClock clock(Run run, List<Interval> pauses, Instant now) {
        var limit = new TimeLimit(run.limit.amount().plus(run.extended), run.limit.basis());
        var own = pauses.stream()
                .filter(pause -> pause.to() == null || pause.to().isAfter(run.from))
                .toList();
        var end = run.to == null ? now : run.to;
        var due = calendar.deadline(run.from, limit, own);
        var warn = due.isEmpty()
                ? null
                : calendar.deadline(run.from, untilWarning(limit), own).orElse(null);
        var paused = run.to == null && pauses.stream().anyMatch(pause -> pause.to() == null);
        return new CaseClock(
                run.kind,
                run.from,
                run.to,
                limit.basis(),
                limit.amount(),
                run.extended,
                calendar.elapsed(run.from, end, limit.basis(), own),
                paused ? null : warn,
                paused ? null : due.orElse(null),
                paused ? Light.GREY : Light.at(end, warn, due.orElse(null)));
    }

    private TimeLimit untilWarning(TimeLimit limit) {
        var share = Duration.ofMillis((long) (limit.amount().toMillis() * warning.share));
        var byLeft = limit.amount().minus(warning.left);
        var longEnough = limit.amount().compareTo(warning.left.multipliedBy(2)) > 0;
        var first = longEnough && byLeft.compareTo(share) < 0 ? byLeft : share;
        return new TimeLimit(first, limit.basis());
    }

    private List<Run> runs(List<CaseEvent> history) {
        var runs = new ArrayList<Run>();
        var state = new State();
        for (var event : history) {
            state.take(event, runs);
        }
        runs.addAll(state.open());
        return runs;
    }

    private static List<Interval> pauses(List<CaseEvent> history) {
        var pauses = new ArrayList<Interval>();
        Instant since = null;
        for (var event : history) {
            if (event.action() == Action.SUSPEND) {
                since = event.at();
            } else if (since != null
                    && (event.action() == Action.RESUME || !event.toStage().isOpen())) {
                pauses.add(new Interval(since, event.at()));
                since = null;
            }
        }
        if (since != null) {
            pauses.add(new Interval(since, null));
        }
        return pauses;
    }

    /** A run being read. */
    private static final class Run {
        private final ClockKind kind;
        private final Instant from;
        private @Nullable Instant to;
        private TimeLimit limit;
        private Duration extended = Duration.ZERO;

        private Run(ClockKind kind, Instant from, TimeLimit limit) {
            this.kind = kind;
            this.from = from;
            this.limit = limit;
        }
    }

    /** Walks the history once, keeping the stage clock and the whole clock. */
    private final class State {
        private @Nullable Run stage;
        private @Nullable Run whole;
        private @Nullable CaseType known;
        private Severity severity = Severity.NORMAL;
        private @Nullable Instant agreed;
        private @Nullable Stage at;

        private void take(CaseEvent event, List<Run> finished) {
            classify(event);
            if (whole == null && event.toStage().isOpen()) {
                whole = start(ClockKind.WHOLE, event.at());
            }
            if (begins(event)) {
                stop(stage, event.at(), finished);
                var kind = event.toStage().clock();
                stage = kind == null ? null : start(kind, event.at());
            }
            if (event.action() == Action.GRANT_EXTENSION && event.details().workingDays() != null) {
                extend(event.at(), event.details().workingDays());
            }
            if (!event.toStage().isOpen()) {
                stop(whole, event.at(), finished);
                whole = null;
            }
            at = event.toStage();
        }

        private void classify(CaseEvent event) {
            var details = event.details();
            if (details.typeId() != null) {
                known = types.apply(details.typeId());
            }
            if (details.severity() != null) {
                severity = details.severity();
            }
            if (details.agreed() != null) {
                agreed = details.agreed();
            }
            if (stage != null) {
                stage.limit = limit(stage.kind, stage.from);
            }
            if (whole != null) {
                whole.limit = limit(ClockKind.WHOLE, whole.from);
            }
        }

        private CaseType type() {
            return Objects.requireNonNull(known, "the report names the type");
        }

        /** A stage clock begins on entering its stages, and anew when the task is given out again. */
        private boolean begins(CaseEvent event) {
            return at == null || at.clock() != event.toStage().clock() || event.action() == Action.TRANSFER;
        }

        private Run start(ClockKind kind, Instant from) {
            return new Run(kind, from, limit(kind, from));
        }

        /** What the type says; or the time until the day agreed for the work, and for the whole until it is checked. */
        private TimeLimit limit(ClockKind kind, Instant from) {
            var limits = type().limits();
            var usual = limits.of(kind, severity);
            if (agreed == null || !agreed.isAfter(from)) {
                return usual;
            }
            var ahead = calendar.elapsed(from, agreed, usual.basis(), List.of());
            return switch (kind) {
                case HANDLE -> new TimeLimit(ahead, usual.basis());
                case WHOLE -> new TimeLimit(ahead.plus(limits.check()), usual.basis());
                default -> usual;
            };
        }

        private void extend(Instant granted, int workingDays) {
            var day = calendar.lengthOfWorkingDay(LocalDate.ofInstant(granted, CalendarZone.SHANGHAI));
            for (var run : open()) {
                run.extended = run.extended.plus(
                        run.limit.basis() == TimeBasis.WORKING
                                ? day.multipliedBy(workingDays)
                                : Duration.ofDays(workingDays));
            }
        }

        private void stop(@Nullable Run run, Instant moment, List<Run> finished) {
            if (run != null) {
                run.to = moment;
                finished.add(run);
            }
        }

        private List<Run> open() {
            var open = new ArrayList<Run>();
            if (stage != null) {
                open.add(stage);
            }
            if (whole != null) {
                open.add(whole);
            }
            return open;
        }
    }
}
