package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A filtered list, under the model name {@code page}.
 *
 * @param filter inputs of the filter row
 * @param next address of the following rows; null on the last page
 * @param empty why there are no rows, for the fragment {@code emptyState}
 * @param clear address without filter
 * @param make where something new is made; null for those who may not
 */
record ListPage<T>(
        List<Crumb> trail,
        List<InputField> filter,
        List<T> rows,
        @Nullable String next,
        String empty,
        String clear,
        @Nullable String make) {}
