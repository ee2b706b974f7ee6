package org.civicgrid.governance.worktime;

import java.time.LocalDate;

/**
 * A day that differs from the plain week of Monday to Friday.
 *
 * @param date the day, in Asia/Shanghai
 * @param kind off, or worked
 * @param name the holiday that it belongs to, in the words of the notice
 * @param edition the notice or law that says so
 * @param provisional whether the notice of that year is still to come
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String edition, boolean provisional) {

    /** The first year that a calendar can hold. */
    static final int FIRST_YEAR = 1949;
    /** The last year that a calendar can hold. */
    static final int LAST_YEAR = 2199;

    /** Whether people work on such a day. */
    public enum Kind {
        /** Off; may fall on a weekend. */
        HOLIDAY,
        /** A weekend day that is worked instead (调休). */
        WORKDAY
    }
}
