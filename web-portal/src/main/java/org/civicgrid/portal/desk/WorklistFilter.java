package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.frame.InputField;

/**
 * The filter row: a form with GET whose state is the address. Equal filters print equally, so the print is kept
 * ({@code Prints}).
 *
 * @param action address of the list, without query
 * @param tab that the form keeps
 * @param first fields always seen, at most four: words, stage, light, domain
 * @param more fields behind 更多筛选
 * @param active whether anything but the tab is set
 * @param clear address without filter
 */
public record WorklistFilter(
        String action, String tab, List<InputField> first, List<InputField> more, boolean active, String clear) {

    public WorklistFilter {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /** Whether a field behind 更多筛选 is set, so that it must be open. */
    public boolean moreOpen() {
        return more.stream().anyMatch(field -> !field.value().isEmpty());
    }
}
