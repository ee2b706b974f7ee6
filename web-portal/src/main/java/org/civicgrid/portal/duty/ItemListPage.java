package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The admission list, under the model name {@code page} of {@code duty/items}.
 *
 * @param name of the territory whose items are shown
 * @param add where one is entered; null when the reader may not
 */
public record ItemListPage(
        String name,
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /** An item in words. */
    public record Line(
            String href,
            String code,
            String title,
            String list,
            String tone,
            String clause,
            String frequency,
            String where,
            boolean draft) {}
}
