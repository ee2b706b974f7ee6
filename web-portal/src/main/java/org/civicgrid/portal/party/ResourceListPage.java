package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who offers what, under the model name {@code page} of {@code party/resources}.
 *
 * @param path its address without a filter
 * @param next address of the following page; null on the last
 * @param add where something on offer is entered; null when the reader may not
 */
record ResourceListPage(
        String path,
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /** Something on offer. */
    record Line(
            String href,
            String description,
            String kind,
            String available,
            String unitHref,
            String unit,
            String place,
            String contact) {}
}
