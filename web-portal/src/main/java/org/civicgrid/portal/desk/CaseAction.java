package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * An action that the acting post may take now, as a form to POST {@code /cases/{number}/actions/{code}}.
 *
 * @param code of the action, in the address
 * @param label on the button
 * @param effect what will happen and which clock starts, in one sentence
 * @param key keyboard key that leads to it; null for none
 * @param fields in the order asked for; their ids are unique on the page ({@link InputField#within})
 * @param inputs the same as {@link CasePrinter} printed them
 * @param problems what was wrong besides the fields at the last try; empty for nothing
 * @param danger whether it cannot be taken back
 */
public record CaseAction(
        String code,
        String label,
        String effect,
        @Nullable String key,
        List<InputField> fields,
        String inputs,
        List<String> problems,
        boolean danger) {

    public CaseAction {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Whether the last try failed, so that the form must be open. */
    public boolean failed() {
        return !problems.isEmpty() || fields.stream().anyMatch(field -> field.error() != null);
    }

    /** Whether files can be sent with it. */
    public boolean multipart() {
        return fields.stream().anyMatch(field -> field.kind() == InputField.Kind.FILES);
    }
}
