package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * The filters that somebody keeps, under the model name {@code page} of {@code desk/filters}.
 *
 * @param saving what is about to be saved; null when nothing is
 * @param problems what was wrong besides the fields at the last try
 * @param full whether no more can be kept
 */
public record SavedFilterPage(@Nullable Saving saving, List<Row> rows, List<String> problems, boolean full) {

    /**
     * A filter that gets its name now.
     *
     * @param action where the form is sent; it carries the filter
     * @param says the filter in words
     */
    public record Saving(String action, String says, InputField name) {}

    /** A filter that is kept. */
    public record Row(long id, String name, String href, String says, InputField rename) {}

    public List<InputField> fields() {
        return Stream.concat(
                        Stream.ofNullable(saving).map(Saving::name),
                        rows.stream().map(Row::rename))
                .toList();
    }

    public boolean failed() {
        return !problems.isEmpty() || fields().stream().map(InputField::error).anyMatch(Objects::nonNull);
    }
}
