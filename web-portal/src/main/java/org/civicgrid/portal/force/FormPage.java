package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form, under the model name {@code page} of {@code force/form}.
 *
 * @param title of the page, and words of its button
 * @param lead one sentence before the form; null for none
 * @param facts what the act is about
 * @param ask a question to be answered first; null for none
 * @param form without fields while the question has no answer
 * @param action where the form is sent to
 * @param grave whether the act takes something away
 * @param back where the page leads without the act
 */
record FormPage(
        String title,
        List<Crumb> trail,
        @Nullable String lead,
        List<Fact> facts,
        @Nullable Ask ask,
        Form form,
        String action,
        boolean grave,
        String back) {

    /**
     * A question answered through the address, so that its answer can be changed.
     *
     * @param action the page itself
     * @param submit words of the button
     */
    record Ask(String action, InputField field, String submit) {}
}
