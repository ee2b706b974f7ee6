package org.civicgrid.portal.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * The form of a draft, under the model name {@code page} of {@code catalogue/type-form}.
 *
 * @param action where it is sent
 * @param revision of the draft that the editor saw; null when there is none yet
 * @param back where leaving it leads
 * @param extras the further fields of reports, shown after the form
 */
public record TypeFormPage(
        String title,
        List<Crumb> trail,
        String action,
        @Nullable String revision,
        String back,
        Form form,
        List<ExtraFieldRows.Row> extras) {

    public List<InputField> fields() {
        return Stream.concat(form.fields().stream(), extras.stream().flatMap(row -> row.fields().stream()))
                .toList();
    }

    /** Whether it was refused. */
    public boolean failed() {
        return form.failed() || fields().stream().anyMatch(it -> it.error() != null);
    }
}
