package org.civicgrid.governance.worktime;

import static org.civicgrid.governance.kernel.CalendarZone.SHANGHAI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The working calendar as it is shipped, without a database. */
final class WorkingCalendarFixtures {

    private WorkingCalendarFixtures() {}

    /** 2024 to 2027 with seven hours a day: 09:00–12:00 and 13:00–17:00. */
    static WorkingCalendar shipped() {
        return WorkingCalendar.of(sevenHours(), shippedDays());
    }

    static List<CalendarDay> shippedDays() {
        try (var csv = WorkingCalendar.class.getResourceAsStream("/worktime/calendar-2024-2027.csv")) {
            return CalendarFile.read(csv, 2024, 2027);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<WorkShift> sevenHours() {
        return List.of(shift("2000-01-01", "09:00", "12:00"), shift("2000-01-01", "13:00", "17:00"));
    }

    static WorkShift shift(String validFrom, String startsAt, String endsAt) {
        return new WorkShift(LocalDate.parse(validFrom), LocalTime.parse(startsAt), LocalTime.parse(endsAt));
    }

    /** The moment of a local date and time in Asia/Shanghai, such as {@code 2026-02-14T16:30}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
