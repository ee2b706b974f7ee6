package org.civicgrid.portal.register;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a record is set up or changed, under the model name {@code page} of {@code register/edit}.
 *
 * @param action where the form goes
 * @param map code of the territory on whose map a position is picked; null where there is none to pick
 * @param back where the reader came from
 */
public record EditPage(
        String title,
        @Nullable String hint,
        boolean party,
        List<Crumb> trail,
        String action,
        Form form,
        @Nullable String map,
        String back) {}
