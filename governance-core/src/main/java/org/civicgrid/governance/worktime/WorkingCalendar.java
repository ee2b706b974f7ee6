package org.civicgrid.governance.worktime;

import static org.civicgrid.governance.kernel.CalendarZone.SHANGHAI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An immutable working calendar and the arithmetic on it, exact to the nanosecond. A call costs the same however far
 * apart its two moments lie, up to the logarithm of their distance.
 *
 * <p>Years without data are plain weeks of Monday to Friday; {@link #covers} tells them apart. Moments beyond the range
 * of {@link LocalDate} throw {@link java.time.DateTimeException}, sums beyond it that or {@link ArithmeticException}.
 */
public final class WorkingCalendar {

    private final WorkingDays days;
    private final Set<Year> covered;
    private final Set<Year> provisional;

    private WorkingCalendar(WorkingDays days) {
        this.days = days;
        this.covered = days.exceptions().map(WorkingCalendar::year).collect(Collectors.toUnmodifiableSet());
        this.provisional = days.exceptions()
                .filter(CalendarDay::provisional)
                .map(WorkingCalendar::year)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A calendar of these shifts and exceptions, in any order; of two exceptions for one date the later in order wins.
     *
     * @param shifts at least one; the earliest plan also holds before its first day
     */
    public static WorkingCalendar of(Collection<WorkShift> shifts, Collection<CalendarDay> exceptions) {
        return new WorkingCalendar(new WorkingDays(shifts, exceptions));
    }

    /** Whether the holidays of the year of {@code date} are known. */
    public boolean covers(LocalDate date) {
        return covered.contains(Year.from(date));
    }

    /** Whether some days of the year of {@code date} are still waiting for the State Council's notice. */
    public boolean isProvisional(LocalDate date) {
        return provisional.contains(Year.from(date));
    }

    /** Whether people work on a day: on make-up days and on weekdays that are no holiday. */
    public boolean isWorkingDay(LocalDate date) {
        return days.isWorkingDay(date);
    }

    /** The holiday or make-up day on {@code date}; empty on a plain day of the week. */
    public Optional<CalendarDay> exceptionOn(LocalDate date) {
        return Optional.ofNullable(days.exception(date));
    }

    /** The holidays and make-up days of a year, in order. */
    public List<CalendarDay> daysOf(int year) {
        return days.exceptions()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    /** The years whose holidays are known, in order. */
    public List<Year> years() {
        return covered.stream().sorted().toList();
    }

    /** Working time of a whole working day under the shifts in force on {@code date}, worked or not. */
    public Duration lengthOfWorkingDay(LocalDate date) {
        return Duration.ofMinutes(days.planOn(date).minutes());
    }

    /** End of the shift that runs at {@code moment}; empty outside working hours. */
    public Optional<Instant> shiftEnd(Instant moment) {
        var local = moment.atZone(SHANGHAI);
        if (!days.isWorkingDay(local.toLocalDate())) {
            return Optional.empty();
        }
        return days.planOn(local.toLocalDate())
                .shiftEnd(local.toLocalTime())
                .map(end -> local.toLocalDate().atTime(end).atZone(SHANGHAI).toInstant());
    }

    /** Working time from one moment to the other; negative when {@code to} is the earlier one. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return sumAt(to).minus(sumAt(from));
    }

    /**
     * The first moment by which {@code workingTime} has passed since {@code from}: the end of a shift, rather than the
     * start of the next.
     *
     * @throws IllegalArgumentException if {@code workingTime} is negative
     */
    public Instant plus(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time to add is not negative: " + workingTime);
        }
        if (workingTime.isZero()) {
            return from;
        }
        var sum = sumAt(from).plus(workingTime);
        var day = days.dayReaching(sum, LocalDate.ofInstant(from, SHANGHAI).toEpochDay());
        var date = LocalDate.ofEpochDay(day);
        var moment = days.planOn(date).momentOf(sum.minusMinutes(days.minutesBefore(day)));
        return date.atTime(moment).atZone(SHANGHAI).toInstant();
    }

    /**
     * The deadline of {@code workingDays} working days: so many times the working time of a day, by the shifts in force at
     * the start. The day of the start counts with what is left of it (当日起, to the minute): one working day from Monday
     * 15:00 ends on Tuesday at 15:00, from Saturday on Monday at the close.
     */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        return plus(
                from, lengthOfWorkingDay(LocalDate.ofInstant(from, SHANGHAI)).multipliedBy(workingDays));
    }

    /**
     * Time counted from one moment to the other outside the pauses; zero when {@code to} is not after {@code from}.
     *
     * @param pauses in any order; they may overlap, touch, reach beyond the two moments, or be open
     */
    public Duration elapsed(Instant from, Instant to, TimeBasis basis, List<Interval> pauses) {
        var sum = Duration.ZERO;
        var cursor = from;
        for (var pause : Interval.merge(pauses)) {
            sum = sum.plus(between(cursor, earlier(pause.from(), to), basis));
            if (pause.to() == null) {
                return sum;
            }
            cursor = later(cursor, pause.to());
        }
        return sum.plus(between(cursor, to, basis));
    }

    /**
     * The first moment at which the limit is used up, pauses not counted.
     *
     * @param pauses as in {@link #elapsed}
     * @return empty while an open pause keeps the limit from being used up; a pause that opens at the deadline or after it
     *     changes nothing
     */
    public Optional<Instant> deadline(Instant start, TimeLimit limit, List<Interval> pauses) {
        var left = limit.amount();
        var cursor = start;
        for (var pause : Interval.merge(pauses)) {
            var counted = between(cursor, pause.from(), limit.basis());
            if (left.compareTo(counted) <= 0) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            left = left.minus(counted);
            cursor = later(cursor, pause.to());
        }
        return Optional.of(limit.basis() == TimeBasis.WORKING ? plus(cursor, left) : cursor.plus(left));
    }

    private Duration between(Instant from, Instant to, TimeBasis basis) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return basis == TimeBasis.WORKING ? workingTimeBetween(from, to) : Duration.between(from, to);
    }

    /** Working time since the first day with data. */
    private Duration sumAt(Instant moment) {
        var local = moment.atZone(SHANGHAI).toLocalDateTime();
        var date = local.toLocalDate();
        var before = Duration.ofMinutes(days.minutesBefore(date.toEpochDay()));
        return days.isWorkingDay(date) ? before.plus(days.planOn(date).workedUntil(local.toLocalTime())) : before;
    }

    private static Year year(CalendarDay day) {
        return Year.from(day.date());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
