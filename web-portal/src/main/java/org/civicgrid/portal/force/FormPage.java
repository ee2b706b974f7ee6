package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form, under the model name {@code page} of {@code force/form}.
 *
 * @param lead one sentence before the form; null for none
 * @param facts what the act is about
 * @param ask a question to be answered first; null for none
 * @param fields empty while the question has no answer
 * @param problems what is wrong and stands at no input
 * @param action where the form is sent to
 * @param submit words of the button
 * @param grave whether the act takes something away
 * @param back where the page leads without the act
 */
record FormPage(
        String title,
        List<Crumb> trail,
        @Nullable String lead,
        List<Fact> facts,
        @Nullable Ask ask,
        List<InputField> fields,
        List<String> problems,
        String action,
        String submit,
        boolean grave,
        String back) {

    /**
     * A question answered through the address, so that its answer can be changed.
     *
     * @param action the page itself
     * @param submit words of the button
     */
    record Ask(String action, InputField field, String submit) {}

    public boolean failed() {
        return !problems.isEmpty() || fields.stream().anyMatch(field -> field.error() != null);
    }
}
