package org.civicgrid.governance.worktime;

import java.time.Duration;

/**
 * A length of time in the pieces in which people say it; the pages put them into words.
 *
 * @param days whole working days, or days of 24 hours
 * @param hours whole hours beyond the days
 * @param minutes whole minutes beyond the hours; seconds are dropped
 * @param basis which kind of day is meant
 */
public record WorkingTimeWords(long days, int hours, int minutes, TimeBasis basis) {

    private static final Duration CALENDAR_DAY = Duration.ofDays(1);

    /**
     * The pieces of {@code length}, without its sign: whether it is left or overdue is for the caller to say.
     *
     * @param workingDay length of a working day, from {@link WorkingCalendar#lengthOfWorkingDay}; not read for calendar
     *     time
     */
    public static WorkingTimeWords of(Duration length, TimeBasis basis, Duration workingDay) {
        var day = basis == TimeBasis.WORKING ? workingDay : CALENDAR_DAY;
        var days = length.abs().dividedBy(day);
        var rest = length.abs().minus(day.multipliedBy(days));
        return new WorkingTimeWords(days, (int) rest.toHours(), rest.toMinutesPart(), basis);
    }
}
