package org.civicgrid.portal.form;

import java.util.List;
import org.civicgrid.portal.frame.InputField;

/**
 * A form as shown.
 *
 * @param fields in their order
 * @param problems what is wrong with it besides single fields
 */
public record Form(List<InputField> fields, List<String> problems) {

    public Form {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Whether it was refused. */
    public boolean failed() {
        return !problems.isEmpty() || fields.stream().anyMatch(it -> it.error() != null);
    }
}
