package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;

/**
 * Burden figures of a territory and its parts, under the model name {@code page} of {@code duty/burden}.
 *
 * @param period from when to when refusals count, in words
 * @param lines the territory itself, then its parts
 */
public record BurdenPage(String name, String period, Form filter, boolean filtered, List<Line> lines) {

    /**
     * A territory with its figures, each with the address of its list.
     *
     * @param whole whether it is the sum of the others
     */
    public record Line(
            String name, String href, boolean whole, String communities, Figure items, Figure forms, Figure refusals) {}

    /** A figure and its list. */
    public record Figure(String value, String href) {}
}
