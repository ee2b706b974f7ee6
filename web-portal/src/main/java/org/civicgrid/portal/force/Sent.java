package org.civicgrid.portal.force;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, by name of the input; reads a value as what it must be.
 *
 * @param values as they came
 */
record Sent(Map<String, String> values) {

    Sent {
        values = Map.copyOf(values);
    }

    /** As typed; empty when it was not sent. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Without what surrounds it; null when nothing is left. */
    @Nullable
    String tidy(String name) {
        return PlainText.tidy(values.get(name));
    }

    /** @throws InvalidInput unless it is empty or a day like 2026-11-23 */
    @Nullable
    LocalDate day(String name) {
        var text = tidy(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(name, "type-mismatch", text);
        }
    }

    /** @throws InvalidInput unless it is a whole number */
    int number(String name) {
        var text = required(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw InvalidInput.of(name, "type-mismatch", text);
        }
    }

    /** @throws InvalidInput unless it is the name of a constant */
    <E extends Enum<E>> E constant(Class<E> type, String name) {
        var text = required(name);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of(name, "type-mismatch", text);
        }
    }

    /** @throws InvalidInput if nothing was typed or chosen */
    String required(String name) {
        var text = tidy(name);
        if (text == null) {
            throw InvalidInput.of(name, "required", null);
        }
        return text;
    }
}
