package org.civicgrid.portal.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lengths of time as people write them into a form: {@code 5天}, {@code 3小时30分}, {@code 2 d 4 h}. A day is a working day
 * of the calendar, or 24 hours, by the basis.
 */
@Component
@RequiredArgsConstructor
class Spans {

    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,4})\\s*(?:个?工作日|天|日|d))?\\s*"
            + "(?:(\\d{1,4})\\s*(?:个?小时|h))?\\s*(?:(\\d{1,5})\\s*(?:分钟|分|min))?");

    private final WorkingCalendars calendars;
    private final Words words;
    private final Clock clock;

    /** To the minute, so that reading it again gives the same length; empty for null. */
    String print(@Nullable Duration length, TimeBasis basis) {
        if (length == null) {
            return "";
        }
        var day = day(basis);
        var minutes = length.toMinutes();
        var english = words.english();
        var text = new StringBuilder();
        add(text, minutes / day, english ? " d " : "天");
        add(text, minutes % day / 60, english ? " h " : "小时");
        add(text, minutes % day % 60, english ? " min" : "分");
        return text.toString().strip();
    }

    /** What was written; zero, and a fault noted, when it cannot be read; null for nothing. */
    @Nullable
    Duration read(Reading in, String field, TimeBasis basis) {
        var text = in.text(field);
        if (text == null) {
            return null;
        }
        var span = SPAN.matcher(text);
        if (!span.matches() || span.group(1) == null && span.group(2) == null && span.group(3) == null) {
            in.when(true, field, "span", text);
            return Duration.ZERO;
        }
        return Duration.ofMinutes(
                amount(span.group(1)) * day(basis) + amount(span.group(2)) * 60 + amount(span.group(3)));
    }

    private long day(TimeBasis basis) {
        return basis == TimeBasis.CALENDAR
                ? Duration.ofDays(1).toMinutes()
                : calendars
                        .current()
                        .lengthOfWorkingDay(CalendarZone.today(clock))
                        .toMinutes();
    }

    private static void add(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    private static long amount(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
