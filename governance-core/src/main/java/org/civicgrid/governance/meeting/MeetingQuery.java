package org.civicgrid.governance.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param state null for all
 * @param from first day of the period, Asia/Shanghai; null for any
 * @param to its last day, Asia/Shanghai; null for any
 * @param mine those to which the acting person is asked, wherever they are, instead
 */
public record MeetingQuery(
        @Nullable String territory,
        boolean below,
        @Nullable MeetingState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean mine) {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** @throws InvalidInput naming a day that cannot be */
    void check() {
        var form = new FormInput();
        form.asOf("from", from, EARLIEST);
        form.asOf("to", to, EARLIEST);
        form.refuseIfAny();
    }

    Instant fromInstant() {
        return requireNonNullElse(from, EARLIEST)
                .atStartOfDay(CalendarZone.SHANGHAI)
                .toInstant();
    }

    /** First moment after the period. */
    Instant toInstant() {
        var last = to == null || to.isAfter(LATEST) ? LATEST : to;
        return last.plusDays(1).atStartOfDay(CalendarZone.SHANGHAI).toInstant();
    }
}
