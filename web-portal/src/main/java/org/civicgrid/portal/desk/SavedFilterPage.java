package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The filters that somebody keeps, under the model name {@code page} of {@code desk/filters}.
 *
 * @param saving what is about to be saved; null when nothing is
 * @param tried the form that was refused, or an empty one
 * @param full whether no more can be kept
 */
public record SavedFilterPage(@Nullable Saving saving, List<Row> rows, Form tried, boolean full) {

    /**
     * A filter that gets its name now.
     *
     * @param action where the form is sent; it carries the filter
     * @param list the filtered list itself
     * @param says the filter in words
     */
    public record Saving(String action, String list, String says, Form name) {}

    /** A filter that is kept. */
    public record Row(long id, String name, String href, String says, Form rename) {}
}
