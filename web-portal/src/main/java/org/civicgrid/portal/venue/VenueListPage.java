package org.civicgrid.portal.venue;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The service points of a territory, under the model name {@code page} of {@code venue/list}.
 *
 * @param territory code of the territory whose map is shown
 * @param counts how many of each level, each with the list of them
 * @param next address of the following page; null on the last
 * @param add where one is opened; null when the reader may not
 */
record VenueListPage(
        String territory,
        String name,
        Form filter,
        boolean filtered,
        List<Count> counts,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /** A figure that opens its list. */
    record Count(String href, String label, String value) {}

    /** A service point in the list. */
    record Line(String href, String name, String level, String place, String address, String services, String hours) {}
}
