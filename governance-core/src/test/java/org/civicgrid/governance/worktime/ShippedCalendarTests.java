package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCalendarTests {

    private final WorkingCalendar calendar = WorkingCalendarFixtures.shipped();

    /** What the notices leave: days of the year less weekends less the days that the law of that year sets free. */
    @ParameterizedTest
    @CsvSource({"2024, 11", "2025, 13", "2026, 13"})
    void makeUpDaysBalanceTheDaysOffBeyondTheLaw(int year, int statutoryDays) {
        var weekdays = days(year).filter(this::isWeekday).count();

        var worked = days(year).filter(calendar::isWorkingDay).count();

        assertThat(worked).isEqualTo(weekdays - statutoryDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12",
        "2025, 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11",
        "2026, 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10",
        "2027, ''"
    })
    void weekendsAreWorkedOnMakeUpDaysOnly(int year, String makeUpDays) {
        var worked = days(year).filter(Predicate.not(this::isWeekday)).filter(calendar::isWorkingDay);

        assertThat(worked.map(LocalDate::toString))
                .containsExactly(makeUpDays.isEmpty() ? new String[0] : makeUpDays.split(" "));
    }

    @Test
    void weekdaysOffIn2026AreThoseOfTheNotice() {
        var off = days(2026).filter(this::isWeekday).filter(Predicate.not(calendar::isWorkingDay));

        assertThat(off.map(day -> day.toString().substring(5)))
                .containsExactly(
                        "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "04-06", "05-01",
                        "05-04", "05-05", "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07");
    }

    @Test
    void holidaysOf2027AreTheThirteenOfTheLawUntilTheNoticeComes() {
        var known =
                days(2027).flatMap(day -> calendar.exceptionOn(day).stream()).toList();

        assertThat(known).hasSize(13).allMatch(CalendarDay::provisional);
        assertThat(known).allMatch(day -> day.kind() == CalendarDay.Kind.HOLIDAY);
        assertThat(calendar.isProvisional(LocalDate.of(2027, 8, 1))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 8, 1))).isFalse();
    }

    @Test
    void yearsWithoutDataArePlainWeeksAndSaySo() {
        assertThat(calendar.covers(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(calendar.covers(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(days(2028).filter(calendar::isWorkingDay))
                .allMatch(this::isWeekday)
                .hasSize(260);
    }

    private Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
