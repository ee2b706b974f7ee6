package org.civicgrid.governance.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, and how many working minutes lie before each: one array over all years with data, plain weeks of
 * Monday to Friday on either side of it.
 */
final class WorkingDays {

    private static final long EPOCH_DAYS_FROM_MONDAY = 3;

    private final Map<LocalDate, CalendarDay> exceptions = new HashMap<>();
    private final NavigableMap<LocalDate, DayPlan> plans = new TreeMap<>();
    private final long firstDay;
    private final int[] minutesBefore;

    WorkingDays(Collection<WorkShift> shifts, Collection<CalendarDay> days) {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("A working calendar needs at least one shift");
        }
        days.forEach(day -> exceptions.put(day.date(), day));
        shifts.stream()
                .collect(Collectors.groupingBy(WorkShift::validFrom))
                .forEach((from, plan) -> plans.put(from, new DayPlan(plan)));
        var years = Stream.concat(exceptions.keySet().stream(), plans.keySet().stream())
                .mapToInt(LocalDate::getYear)
                .summaryStatistics();
        firstDay = LocalDate.of(years.getMin(), 1, 1).toEpochDay();
        minutesBefore = accumulate(LocalDate.of(years.getMax() + 1, 1, 1).toEpochDay());
    }

    @Nullable
    CalendarDay exception(LocalDate date) {
        return exceptions.get(date);
    }

    Stream<CalendarDay> exceptions() {
        return exceptions.values().stream();
    }

    boolean isWorkingDay(LocalDate date) {
        var exception = exceptions.get(date);
        return exception != null
                ? exception.kind() == CalendarDay.Kind.WORKDAY
                : date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** The plan in force; the first one also for the time before it. */
    DayPlan planOn(LocalDate date) {
        var plan = plans.floorEntry(date);
        return (plan != null ? plan : plans.firstEntry()).getValue();
    }

    /** Working minutes from the first day with data to the start of {@code epochDay}; negative before it. */
    long minutesBefore(long epochDay) {
        var index = epochDay - firstDay;
        if (index < 0) {
            return weekdays(firstDay, epochDay) * plans.firstEntry().getValue().minutes();
        }
        var last = minutesBefore.length - 1;
        if (index <= last) {
            return minutesBefore[(int) index];
        }
        return minutesBefore[last]
                + weekdays(firstDay + last, epochDay)
                        * plans.lastEntry().getValue().minutes();
    }

    /**
     * The day within which the sum of working time since the first day with data reaches {@code sum}.
     *
     * @param from a day before whose start the sum is smaller
     */
    long dayReaching(Duration sum, long from) {
        var minutes = Math.floorDiv(sum.minusNanos(1).getSeconds(), 60) + 1;
        long step = 1;
        while (minutesBefore(from + step) < minutes) {
            step *= 2;
        }
        var low = from + step / 2;
        var high = from + step;
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (minutesBefore(middle) < minutes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] accumulate(long end) {
        var sums = new int[(int) (end - firstDay) + 1];
        IntStream.range(1, sums.length).forEach(i -> {
            var date = LocalDate.ofEpochDay(firstDay + i - 1);
            sums[i] = sums[i - 1] + (isWorkingDay(date) ? planOn(date).minutes() : 0);
        });
        return sums;
    }

    private static long weekdays(long from, long to) {
        return weekdaysBefore(to) - weekdaysBefore(from);
    }

    private static long weekdaysBefore(long epochDay) {
        var day = epochDay + EPOCH_DAYS_FROM_MONDAY;
        return Math.floorDiv(day, 7) * 5 + Math.min(Math.floorMod(day, 7), 5);
    }
}
