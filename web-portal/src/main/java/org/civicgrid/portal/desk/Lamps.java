package org.civicgrid.portal.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.governance.worktime.WorkingCalendar;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts clocks into words: one implementation for list, page and card. */
@Component
@RequiredArgsConstructor
class Lamps {

    private final WorkingCalendars calendars;
    private final Formats formats;
    private final Words words;
    private final Clock clock;

    Lamp of(CaseSummary row) {
        if (!row.stage().isOpen()) {
            return Lamp.resting(words.of("desk.lamp.ended"));
        }
        if (row.suspended()) {
            return Lamp.resting(words.of("desk.lamp.paused"));
        }
        return of(row.warnAt(), row.dueAt(), row.basis());
    }

    Lamp of(@Nullable Instant warnAt, @Nullable Instant dueAt, TimeBasis basis) {
        if (dueAt == null) {
            return Lamp.resting(words.of("desk.lamp.paused"));
        }
        var now = clock.instant();
        var calendar = calendars.current();
        var left = between(calendar, now, dueAt, basis);
        var light = Light.at(now, warnAt, dueAt);
        var span = span(calendar, left, basis, now);
        var text = words.of(light == Light.RED ? "desk.lamp.over" : "desk.lamp.left", span);
        var warning = warnAt == null ? Duration.ZERO : between(calendar, warnAt, dueAt, basis);
        var ticks = left.toMinutes() + "/" + warning.toMinutes() + (basis == TimeBasis.CALENDAR ? "c" : "");
        return new Lamp(light.name().toLowerCase(Locale.ROOT), text, dueAt, ticks);
    }

    /** A length of time in words, by the day of its basis. */
    String span(Duration length, TimeBasis basis) {
        return span(calendars.current(), length, basis, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Instant openUntil() {
        return calendars.current().shiftEnd(clock.instant()).orElse(null);
    }

    private String span(WorkingCalendar calendar, Duration length, TimeBasis basis, Instant now) {
        if (basis == TimeBasis.CALENDAR) {
            return formats.duration(length);
        }
        var day = calendar.lengthOfWorkingDay(LocalDate.ofInstant(now, CalendarZone.SHANGHAI));
        return formats.workingTime(length, (int) day.toMinutes());
    }

    private static Duration between(WorkingCalendar calendar, Instant from, Instant to, TimeBasis basis) {
        return basis == TimeBasis.WORKING ? calendar.workingTimeBetween(from, to) : Duration.between(from, to);
    }
}
