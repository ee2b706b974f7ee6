package org.civicgrid.portal.catalogue;

import java.util.List;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue, under the model name {@code page} of {@code catalogue/types}.
 *
 * @param filter fields of the filter row
 * @param domains with their types, empty ones left out
 * @param total how many types are shown
 */
public record TypeListPage(List<InputField> filter, boolean filtered, List<Domain> domains, int total) {

    /** The types of a domain. */
    public record Domain(String name, List<Row> rows) {}

    /**
     * A type.
     *
     * @param state of the version shown
     * @param draft in words, that the next version is being drafted; null when none is
     */
    public record Row(
            String code,
            String name,
            String className,
            String lead,
            String handle,
            String whole,
            int version,
            String state,
            String tone,
            @Nullable String draft) {}
}
