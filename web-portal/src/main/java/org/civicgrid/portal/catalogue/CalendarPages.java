package org.civicgrid.portal.catalogue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.worktime.CalendarDay;
import org.civicgrid.governance.worktime.WorkingCalendar;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a year of the working calendar together, as a page and as a file. */
@Component
@RequiredArgsConstructor
class CalendarPages {

    private static final int WEEK = 7;
    private static final int REASON = 400;

    private final WorkingCalendars calendars;
    private final Formats formats;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    CalendarPage page(@Nullable Integer asked, Sent sent) {
        var calendar = calendars.current();
        var today = CalendarZone.today(clock);
        var year = asked == null ? today.getYear() : asked;
        var first = LocalDate.of(year, 1, 1);
        var years = new TreeSet<Integer>();
        calendar.years().forEach(it -> years.add(it.getValue()));
        years.add(year);
        years.add(today.getYear() + 1);
        return new CalendarPage(
                year,
                calendar.covers(first),
                calendar.isProvisional(first),
                (int) IntStream.range(0, Year.of(year).length())
                        .filter(day -> calendar.isWorkingDay(first.plusDays(day)))
                        .count(),
                formats.duration(calendar.lengthOfWorkingDay(first)),
                List.copyOf(years),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                        .toList(),
                calendar.daysOf(year).stream().map(this::special).toList(),
                forms.of("catalogue.calendar.", sent)
                        .files("file", true, 1)
                        .text("reason", true, REASON)
                        .form());
    }

    /** The year as a file that can be imported again. */
    String csv(int year) {
        var text = new StringBuilder("date,kind,name,edition,provisional\r\n");
        for (var day : calendars.current().daysOf(year)) {
            text.append(String.join(
                            ",",
                            day.date().toString(),
                            day.kind().name(),
                            quoted(day.name()),
                            quoted(day.edition()),
                            String.valueOf(day.provisional())))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private CalendarPage.Month month(WorkingCalendar calendar, YearMonth month) {
        var weeks = new ArrayList<List<CalendarPage.@Nullable Day>>();
        var day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!YearMonth.from(day).isAfter(month)) {
            var week = new CalendarPage.Day[WEEK];
            for (int i = 0; i < WEEK; i++) {
                week[i] = YearMonth.from(day).equals(month) ? day(calendar, day) : null;
                day = day.plusDays(1);
            }
            weeks.add(Arrays.asList(week));
        }
        return new CalendarPage.Month(words.of("catalogue.month." + month.getMonthValue()), weeks);
    }

    private CalendarPage.Day day(WorkingCalendar calendar, LocalDate date) {
        var exception = calendar.exceptionOn(date);
        var tone = exception
                .map(it -> it.kind() == CalendarDay.Kind.HOLIDAY ? "holiday" : "makeup")
                .orElse(calendar.isWorkingDay(date) ? "work" : "rest");
        return new CalendarPage.Day(
                date.getDayOfMonth(),
                tone,
                exception
                        .map(it -> it.name() + " " + words.of("catalogue.day.", it.kind()))
                        .orElse(null),
                exception.filter(CalendarDay::provisional).isPresent());
    }

    private CalendarPage.Special special(CalendarDay it) {
        return new CalendarPage.Special(
                formats.longDate(it.date()),
                words.of("catalogue.day.", it.kind()),
                it.name(),
                it.edition(),
                it.provisional());
    }
}
