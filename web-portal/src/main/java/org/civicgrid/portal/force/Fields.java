package org.civicgrid.portal.force;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;

/** The inputs of one form in order, each with what was typed and what is wrong; labels are {@code force.field.<name>}. */
@RequiredArgsConstructor
final class Fields {

    private final ForceWords words;
    private final Sent sent;
    private final Faults faults;
    private final List<InputField> fields = new ArrayList<>();

    Fields text(String name, int max) {
        return add(Kind.TEXT, name, true, max, List.of(), null);
    }

    /** @param hint key of a message shown before the input */
    Fields text(String name, int max, String hint) {
        return add(Kind.TEXT, name, true, max, List.of(), hint);
    }

    Fields optional(Kind kind, String name, int max, @Nullable String hint) {
        return add(kind, name, false, max, List.of(), hint);
    }

    Fields day(String name, String hint) {
        return add(Kind.DATE, name, true, 0, List.of(), hint);
    }

    Fields choice(Kind kind, String name, boolean required, List<Choice> choices, @Nullable String hint) {
        return add(kind, name, required, 0, choices, hint);
    }

    Fields hidden(String name) {
        return add(Kind.HIDDEN, name, false, 0, List.of(), null);
    }

    List<InputField> list() {
        return List.copyOf(fields);
    }

    /** What is wrong and has no input to stand at. */
    List<String> otherProblems() {
        var shown = fields.stream()
                .filter(field -> field.kind() != Kind.HIDDEN)
                .map(InputField::name)
                .toList();
        return Stream.concat(
                        faults.general().stream(),
                        faults.byField().entrySet().stream()
                                .filter(fault -> !shown.contains(fault.getKey()))
                                .map(java.util.Map.Entry::getValue))
                .toList();
    }

    private Fields add(Kind kind, String name, boolean required, int max, List<Choice> choices, @Nullable String hint) {
        fields.add(new InputField(
                kind,
                "field-" + name,
                name,
                kind == Kind.HIDDEN ? "" : words.of("force.field." + name),
                hint == null ? null : words.of(hint),
                required,
                sent.text(name),
                kind == Kind.HIDDEN ? null : faults.byField().get(name),
                choices,
                max));
        return this;
    }
}
