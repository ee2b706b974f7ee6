package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One item of the admission list, under the model name {@code page} of {@code duty/item}.
 *
 * @param ended until when it held, in words; null while it has no end
 * @param application where the application is by which it came; null for none
 * @param history what was done to it, printed
 * @param href its own address
 * @param end the form that ends it; null when it cannot be ended here
 */
public record ItemPage(
        String title,
        String list,
        String tone,
        boolean draft,
        boolean madeUp,
        @Nullable String ended,
        List<Crumb> trail,
        List<Fact> facts,
        @Nullable String application,
        String history,
        String href,
        int version,
        @Nullable Form end) {}
