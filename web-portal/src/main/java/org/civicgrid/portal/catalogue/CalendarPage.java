package org.civicgrid.portal.catalogue;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A year of the working calendar, under the model name {@code page} of {@code catalogue/calendar}.
 *
 * @param known whether its holidays are known
 * @param provisional whether some of them still wait for the State Council's notice
 * @param workingDays how many days are worked
 * @param hours length of a working day in words
 * @param years that can be looked at
 * @param specials holidays and make-up days, in order
 * @param form with which a year's file is brought in
 */
public record CalendarPage(
        int year,
        boolean known,
        boolean provisional,
        int workingDays,
        String hours,
        List<Integer> years,
        List<Month> months,
        List<Special> specials,
        Form form) {

    /** A month in weeks that begin on Monday; null where a week reaches beyond the month. */
    public record Month(String name, List<List<@Nullable Day>> weeks) {}

    /**
     * A day.
     *
     * @param tone work, rest, holiday or makeup
     * @param label for people who cannot see the colour; null on a plain day
     */
    public record Day(int number, String tone, @Nullable String label, boolean provisional) {}

    /** A day that differs from the plain week. */
    public record Special(String date, String kind, String name, String edition, boolean provisional) {}
}
