package org.civicgrid.portal.membership;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * How many are registered, under the model name {@code page} of {@code membership/figures}.
 *
 * @param territory code of the territory
 * @param span the days in which people came and left, in words
 * @param whole the sum of the lines below
 * @param below what is registered in the territory itself, and in each one level below
 * @param homes the resident units that hold the most memberships
 */
record RegistrationFiguresPage(
        String territory,
        String title,
        List<Crumb> trail,
        Form filter,
        String span,
        @Nullable Row whole,
        List<Row> below,
        List<Home> homes) {

    /**
     * A place.
     *
     * @param href its own figures; null when there are none
     * @param figures registered, of resident units, of organisations, of others, came, left
     */
    record Row(@Nullable String href, String label, List<Figure> figures) {}

    /**
     * A number.
     *
     * @param href the list of what is counted; null when there is none
     */
    record Figure(@Nullable String href, String value) {}

    /** A resident unit, and the list of its members. */
    record Home(String href, String name, String number) {}
}
