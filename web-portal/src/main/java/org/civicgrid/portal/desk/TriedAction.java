package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * An action that was tried and refused: what was sent, and what is wrong with it.
 *
 * @param sent parameters of the form
 * @param faults message by field
 */
record TriedAction(Action action, Map<String, List<String>> sent, Map<String, String> faults) {

    String value(Input input) {
        return String.join(",", sent.getOrDefault(input.field(), List.of()));
    }

    @Nullable
    String fault(String field) {
        return faults.get(field);
    }

    /** What is wrong besides the fields that the form has. */
    List<String> otherProblems(List<InputField> fields) {
        var shown = fields.stream().map(InputField::name).toList();
        return faults.entrySet().stream()
                .filter(fault -> !shown.contains(fault.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
