package org.civicgrid.portal.catalogue;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The form of a draft, under the model name {@code page} of {@code catalogue/type-form}.
 *
 * @param action where it is sent
 * @param revision of the draft that the editor saw; null when there is none yet
 * @param back where leaving it leads
 */
public record TypeFormPage(
        String title,
        List<Crumb> trail,
        String action,
        @Nullable String revision,
        String back,
        Form form) {}
