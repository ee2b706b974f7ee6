package org.civicgrid.portal.cooperation;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A year of shared actions, under the model name {@code page} of {@code cooperation/year}.
 *
 * @param territory code of the territory
 * @param title which year of what
 * @param kinds the five in words, in order
 * @param months January to December
 * @param whole the sum of the months, and of the lines below
 * @param below the territory's own committee and those below; empty for a community
 */
record CooperationYearPage(
        String territory,
        String title,
        List<Crumb> trail,
        Form filter,
        List<String> kinds,
        List<Row> months,
        @Nullable Row whole,
        List<Row> below) {

    /**
     * A month or a place.
     *
     * @param href the year of the place; null for a month
     * @param figures one per kind, in order, and last their sum
     */
    record Row(@Nullable String href, String label, List<Figure> figures) {}

    /**
     * A number.
     *
     * @param href the list of what is counted; null when there is none
     */
    record Figure(@Nullable String href, String value) {}
}
