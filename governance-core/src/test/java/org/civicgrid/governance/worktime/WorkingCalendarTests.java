package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.at;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.sevenHours;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.shift;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.shippedDays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = WorkingCalendarFixtures.shipped();

    /** Spring Festival 2026: off 15 to 23 February, worked on the Saturdays 14 and 28. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13T16:00, 60,   2026-02-13T17:00", // the end of Friday, not the start of Saturday
        "2026-02-13T16:00, 61,   2026-02-14T09:01",
        "2026-02-13T16:00, 420,  2026-02-14T16:00", // Saturday is made up
        "2026-02-14T11:59, 1,    2026-02-14T12:00",
        "2026-02-14T11:59, 2,    2026-02-14T13:01", // noon break
        "2026-02-14T16:30, 30,   2026-02-14T17:00",
        "2026-02-14T16:30, 31,   2026-02-24T09:01", // nine days later
        "2026-02-17T03:00, 420,  2026-02-24T17:00",
        "2026-02-23T23:59, 1,    2026-02-24T09:01",
        "2026-02-27T15:00, 420,  2026-02-28T15:00", // the other made up Saturday
        "2026-02-28T16:59, 2,    2026-03-02T09:01", // Sunday 1 March is an ordinary Sunday
        "2026-02-13T09:00, 2940, 2026-02-28T17:00", // seven days: 13, 14, 24, 25, 26, 27, 28
        "2026-02-13T09:00, 2941, 2026-03-02T09:01"
    })
    void deadlinesAroundSpringFestivalAreRightToTheMinute(String from, long minutes, String deadline) {
        assertThat(calendar.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(deadline));
        assertThat(calendar.workingTimeBetween(at(from), at(deadline))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14T17:00, 2026-02-24T09:00, 0",
        "2026-02-14T00:00, 2026-02-15T00:00, 420",
        "2026-02-15T00:00, 2026-02-24T00:00, 0",
        "2026-02-14T16:59, 2026-02-24T09:01, 2",
        "2026-02-14T10:17, 2026-02-24T14:03, 586",
        "2026-02-14T00:00, 2026-03-02T00:00, 2520",
        "2026-02-24T14:03, 2026-02-14T10:17, -586"
    })
    void workingTimeAcrossSpringFestivalIsRightToTheMinute(String from, String to, long minutes) {
        assertThat(calendar.workingTimeBetween(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void keepsFractionsOfASecond() {
        var from = at("2026-02-14T16:59:59.25");

        assertThat(calendar.plus(from, Duration.ofMillis(750))).isEqualTo(at("2026-02-14T17:00"));
        assertThat(calendar.plus(from, Duration.ofMillis(751))).isEqualTo(at("2026-02-24T09:00:00.001"));
    }

    @Test
    void aWorkingDayFromTheMiddleOfADayEndsInTheMiddleOfTheNext() {
        assertThat(calendar.plusWorkingDays(at("2026-03-02T15:00"), 1)).isEqualTo(at("2026-03-03T15:00"));
        assertThat(calendar.plusWorkingDays(at("2026-03-07T08:00"), 1)).isEqualTo(at("2026-03-09T17:00"));
        assertThat(calendar.plusWorkingDays(at("2026-02-13T15:00"), 5)).isEqualTo(at("2026-02-27T15:00"));
    }

    @Test
    void shiftsChangeOnTheirFirstDay() {
        var shifts = new ArrayList<>(sevenHours());
        shifts.add(shift("2026-03-03", "08:30", "12:00"));
        shifts.add(shift("2026-03-03", "14:00", "18:00"));
        var changed = WorkingCalendar.of(shifts, shippedDays());

        assertThat(changed.lengthOfWorkingDay(LocalDate.of(2026, 3, 2))).isEqualTo(Duration.ofHours(7));
        assertThat(changed.lengthOfWorkingDay(LocalDate.of(2026, 3, 3))).isEqualTo(Duration.ofMinutes(450));
        assertThat(changed.plus(at("2026-03-02T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-03T09:30"));
        assertThat(changed.workingTimeBetween(at("2030-01-07T00:00"), at("2030-01-14T00:00")))
                .isEqualTo(Duration.ofMinutes(5 * 450));
    }

    @Test
    void refusesToCountBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plus(at("2026-03-02T09:00"), Duration.ofNanos(-1)));
    }

    @Test
    void pausesThatOverlapOrTouchCountOnce() {
        var pauses = List.of(
                pause("2026-03-02T15:00", "2026-03-03T10:00"),
                pause("2026-03-02T11:00", "2026-03-02T14:00"),
                pause("2026-03-02T14:00", "2026-03-02T16:00"));

        var start = at("2026-03-02T09:00");

        assertThat(Interval.merge(pauses)).containsExactly(pause("2026-03-02T11:00", "2026-03-03T10:00"));
        assertThat(calendar.elapsed(start, at("2026-03-03T12:00"), TimeBasis.WORKING, pauses))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.elapsed(start, at("2026-03-03T12:00"), TimeBasis.CALENDAR, pauses))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.deadline(start, working(Duration.ofHours(4)), pauses))
                .contains(at("2026-03-03T12:00"));
    }

    @Test
    void anOpenPauseLeavesNoDeadlineUnlessTheLimitWasUsedUpBefore() {
        var start = at("2026-03-02T09:00");
        var open = List.of(pause("2026-03-02T11:00", null));

        assertThat(calendar.deadline(start, working(Duration.ofMinutes(121)), open))
                .isEmpty();
        assertThat(calendar.deadline(start, working(Duration.ofMinutes(120)), open))
                .contains(at("2026-03-02T11:00"));
        assertThat(calendar.elapsed(start, at("2026-04-01T09:00"), TimeBasis.WORKING, open))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void calendarTimeRunsThroughTheHolidays() {
        var limit = new TimeLimit(Duration.ofDays(3), TimeBasis.CALENDAR);
        var pauses = List.of(pause("2026-02-15T00:00", "2026-02-15T12:00"));

        assertThat(calendar.deadline(at("2026-02-14T20:00"), limit, pauses)).contains(at("2026-02-18T08:00"));
    }

    @Test
    void nothingHasElapsedBeforeTheStart() {
        var pauses = List.of(pause("2026-03-02T08:00", "2026-03-02T10:00"));

        assertThat(calendar.elapsed(at("2026-03-02T15:00"), at("2026-03-02T09:30"), TimeBasis.WORKING, pauses))
                .isZero();
    }

    private static TimeLimit working(Duration amount) {
        return new TimeLimit(amount, TimeBasis.WORKING);
    }

    private static Interval pause(String from, @Nullable String to) {
        Instant end = to == null ? null : at(to);
        return new Interval(at(from), end);
    }
}
