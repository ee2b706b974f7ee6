package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One application, under the model name {@code page} of {@code duty/application}.
 *
 * @param facts what is asked for
 * @param means staff and money that come with it; empty until it is approved
 * @param edit where it is worded anew; null when it cannot be
 * @param act the form of the next act; null when the reader may do nothing
 * @param others what else the reader may do
 * @param history acts and opinions, printed
 */
public record ApplicationPage(
        String title,
        String status,
        String tone,
        boolean madeUp,
        @Nullable String decideBy,
        boolean overdue,
        List<Crumb> trail,
        List<Fact> facts,
        List<Fact> means,
        @Nullable String edit,
        @Nullable Act act,
        List<Other> others,
        String history,
        int version) {

    /** An act with its form. */
    public record Act(String title, String href, Form form, boolean dangerous) {}

    /** A link to the form of another act. */
    public record Other(String title, String href) {}
}
