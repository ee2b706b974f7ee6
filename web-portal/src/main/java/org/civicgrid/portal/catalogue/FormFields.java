package org.civicgrid.portal.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;

/** The fields of one form with what stands in them and what is wrong. Their labels are messages with a prefix. */
@RequiredArgsConstructor
final class FormFields {

    private final Words words;
    private final String prefix;
    private final Map<String, String> values;
    private final Map<String, String> faults;
    private final Set<String> shown = new HashSet<>();

    InputField text(String name, boolean required, int max) {
        return field(Kind.TEXT, name, required, List.of(), max, null);
    }

    /** A text with a hint, the message of the label and {@code .hint}. */
    InputField hinted(String name, boolean required, int max) {
        return field(Kind.TEXT, name, required, List.of(), max, hint(name));
    }

    InputField area(String name, boolean required, int max) {
        return field(Kind.AREA, name, required, List.of(), max, hint(name));
    }

    InputField number(String name) {
        return field(Kind.NUMBER, name, true, List.of(), 0, null);
    }

    InputField date(String name) {
        return field(Kind.DATE, name, true, List.of(), 0, hint(name));
    }

    InputField select(String name, boolean required, List<Choice> choices) {
        return field(Kind.SELECT, name, required, choices, 0, null);
    }

    InputField radio(String name, List<Choice> choices) {
        return field(Kind.RADIO, name, true, choices, 0, null);
    }

    InputField checks(String name, List<Choice> choices) {
        return field(Kind.CHECKS, name, false, choices, 0, null);
    }

    InputField hidden(String name) {
        shown.add(name);
        return new InputField(Kind.HIDDEN, name, name, "", null, false, value(name), null, List.of(), 0);
    }

    /** What is wrong besides the fields made so far; a fault of a field with an index names it. */
    List<String> otherProblems() {
        return faults.entrySet().stream()
                .filter(fault -> !shown.contains(fault.getKey()))
                .map(fault -> fault.getKey().contains("[") ? fault.getKey() + " " + fault.getValue() : fault.getValue())
                .toList();
    }

    private InputField field(
            Kind kind, String name, boolean required, List<Choice> choices, int max, @Nullable String hint) {
        shown.add(name);
        return new InputField(
                kind, name, name, words.of(prefix + name), hint, required, value(name), faults.get(name), choices, max);
    }

    private String hint(String name) {
        return words.of(prefix + name + ".hint");
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
