package org.civicgrid.portal.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, figures and spans of time as people here write them, for templates: {@code ${@fmt.instant(row.reportedAt)}}.
 * Times are shown in the district's zone. Everything answers an empty string for null. Written out by hand instead of
 * with {@code DateTimeFormatter}, since a page of a list asks a hundred times.
 */
@Component("fmt")
public class Formats {

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] DAYS_ZH = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};

    /** {@code 2026-11-23 09:05}, in both languages: the form for tables. */
    public String instant(@Nullable Instant instant) {
        if (instant == null) return "";
        var local = local(instant);
        var text = new StringBuilder(16);
        appendDate(text, local.toLocalDate()).append(' ');
        return appendTime(text, local).toString();
    }

    /** {@code 2026-11-23}, in both languages. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : appendDate(new StringBuilder(10), date).toString();
    }

    /** {@code 11-23 09:05}, for narrow places where the year is plain. */
    public String brief(@Nullable Instant instant) {
        return instant == null ? "" : instant(instant).substring(5);
    }

    /** {@code 2026年11月23日 周一 09:05} or {@code Mon 23 Nov 2026, 09:05}: the form for sentences. */
    public String longInstant(@Nullable Instant instant) {
        if (instant == null) return "";
        var local = local(instant);
        return longDate(local.toLocalDate()) + (english() ? ", " : " ") + appendTime(new StringBuilder(5), local);
    }

    /** {@code 2026年11月23日 周一} or {@code Mon 23 Nov 2026}. */
    public String longDate(@Nullable LocalDate date) {
        if (date == null) return "";
        var day = date.getDayOfWeek().ordinal();
        if (english())
            return DAYS[day] + " " + date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " "
                    + date.getYear();
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日 " + DAYS_ZH[day];
    }

    /** {@code 2026-11-23T09:05:00Z}, for {@code <time datetime>} and for scripts. */
    public String machine(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** {@code 12,345}. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 37.5%} of a share between 0 and 1, one decimal, none when it is 0. */
    public String percent(double share) {
        var tenths = Math.round(share * 1000);
        return tenths % 10 == 0 ? tenths / 10 + "%" : String.format(Locale.ROOT, "%.1f%%", tenths / 10.0);
    }

    /**
     * {@code 2天3小时} or {@code 2 d 3 h}: the two largest units, rounded down; {@code 0分} below a minute. The sign is
     * dropped: the words around it say which way it runs. A day is 24 hours.
     */
    public String duration(@Nullable Duration duration) {
        return duration == null ? "" : span(duration, 24 * 60);
    }

    /** Like {@link #duration}, but for time of the working calendar, in which a day has this many minutes. */
    public String workingTime(@Nullable Duration duration, int minutesPerDay) {
        return duration == null ? "" : span(duration, minutesPerDay);
    }

    private static String span(Duration duration, int minutesPerDay) {
        var minutes = Math.abs(duration.toMinutes());
        var days = minutes / minutesPerDay;
        var hours = minutes % minutesPerDay / 60;
        var rest = minutes % minutesPerDay % 60;
        if (days > 0) return join(days, "天", "d", hours, "小时", "h");
        return hours > 0 ? join(hours, "小时", "h", rest, "分", "min") : join(rest, "分", "min", 0, "", "");
    }

    private static String join(long first, String zh, String en, long second, String secondZh, String secondEn) {
        if (english()) return first + " " + en + (second == 0 ? "" : " " + second + " " + secondEn);
        return first + zh + (second == 0 ? "" : second + secondZh);
    }

    private static StringBuilder appendDate(StringBuilder text, LocalDate date) {
        two(text.append(date.getYear()).append('-'), date.getMonthValue()).append('-');
        return two(text, date.getDayOfMonth());
    }

    private static StringBuilder appendTime(StringBuilder text, LocalDateTime time) {
        return two(two(text, time.getHour()).append(':'), time.getMinute());
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CalendarZone.SHANGHAI);
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
