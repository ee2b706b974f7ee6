package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of duties, under the model name {@code page} of {@code duty/matrix}.
 *
 * @param filter the day that is asked for
 * @param add where a line is added; null when the reader may not
 */
public record MatrixPage(
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String add) {

    /**
     * A line in words.
     *
     * @param parts of district, street and community
     * @param toCome whether it has not begun
     */
    public record Line(
            int id, String pattern, String title, List<Part> parts, String days, boolean toCome, boolean draft) {}

    /** The part of a level. */
    public record Part(String level, String role, String tone) {}
}
