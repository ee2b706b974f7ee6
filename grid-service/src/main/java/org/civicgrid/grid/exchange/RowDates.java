package org.civicgrid.grid.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.grid.exchange.RowFaults.Code;
import org.jspecify.annotations.Nullable;

/** Reads when a case was reported, and when it came to stand where it stands. */
@RequiredArgsConstructor
final class RowDates {

    /** The People's Republic's founding: nothing is recorded from before. */
    private static final Instant EARLIEST = Instant.parse("1949-09-30T16:00:00Z");

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final ImportMapping mapping;
    private final MappedDates dates;
    private final Clock clock;

    /** The dates of a case; what a fault was noted for is null. */
    record Found(
            @Nullable Instant created,
            @Nullable Instant reached,
            @Nullable Instant due) {}

    /** @param stage null when it is not known */
    Found read(Function<@Nullable String, String> cells, @Nullable Stage stage, RowFaults faults) {
        var columns = mapping.columns();
        var created = cells.apply(columns.createdAt()).isEmpty()
                ? missing(columns.createdAt(), faults)
                : past(cells, columns.createdAt(), faults);
        var reached = stage == null || created == null ? null : reached(cells, stage, created, faults);
        return new Found(created, reached, date(cells, columns.dueAt(), faults));
    }

    private @Nullable Instant reached(
            Function<@Nullable String, String> cells, Stage stage, Instant created, RowFaults faults) {
        var columns = mapping.columns();
        if (stage == Stage.CLOSED && !cells.apply(columns.closedAt()).isEmpty()) {
            var column = Objects.requireNonNull(columns.closedAt());
            var closed = past(cells, column, faults);
            if (closed != null && closed.isBefore(created)) {
                faults.add(Code.DATE_ORDER, column, cells.apply(column), cells.apply(columns.createdAt()));
            }
            return closed;
        }
        if (!cells.apply(columns.stateAt()).isEmpty()) {
            return past(cells, columns.stateAt(), faults);
        }
        return stage == Stage.CLOSED
                ? missing(columns.closedAt() == null ? columns.stateAt() : columns.closedAt(), faults)
                : created;
    }

    private static @Nullable Instant missing(@Nullable String column, RowFaults faults) {
        faults.add(Code.DATE_MISSING, column == null ? "closedAt" : column, null);
        return null;
    }

    private @Nullable Instant past(
            Function<@Nullable String, String> cells, @Nullable String column, RowFaults faults) {
        var date = date(cells, column, faults);
        if (date != null
                && (date.isBefore(EARLIEST) || date.isAfter(clock.instant().plus(CLOCK_SKEW)))) {
            faults.add(Code.DATE_RANGE, String.valueOf(column), cells.apply(column));
        }
        return date;
    }

    private @Nullable Instant date(
            Function<@Nullable String, String> cells, @Nullable String column, RowFaults faults) {
        var text = cells.apply(column);
        if (text.isEmpty()) {
            return null;
        }
        var date = dates.read(text).orElse(null);
        if (date == null) {
            faults.add(
                    Code.DATE_UNREADABLE,
                    String.valueOf(column),
                    text,
                    mapping.dates().pattern());
        }
        return date;
    }
}
