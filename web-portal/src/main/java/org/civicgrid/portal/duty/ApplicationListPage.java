package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Applications for admission, under the model name {@code page} of {@code duty/applications}.
 *
 * @param add where one is drafted; null when the reader may not
 */
public record ApplicationListPage(
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /**
     * An application in words.
     *
     * @param decideBy until when it is to be decided; null while nobody has to
     * @param next what the reader may do next; null for nothing
     */
    public record Line(
            String href,
            String title,
            String department,
            String status,
            String tone,
            String where,
            String from,
            @Nullable String decideBy,
            boolean overdue,
            @Nullable String next) {}
}
