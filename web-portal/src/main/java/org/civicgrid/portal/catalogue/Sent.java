package org.civicgrid.portal.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form sent, read field by field; what cannot be read is noted as a fault. */
record Sent(MultiValueMap<String, String> parameters, InvalidInput.Collector faults) {

    static Sent of(MultiValueMap<String, String> parameters) {
        return new Sent(parameters, new InvalidInput.Collector());
    }

    /** As it stands in the form again: several values of one name are joined by commas. */
    static Map<String, String> values(MultiValueMap<String, String> parameters) {
        var values = new HashMap<String, String>();
        parameters.forEach((name, all) -> values.put(name, String.join(",", all)));
        return values;
    }

    @Nullable
    String text(String field) {
        return PlainText.tidy(parameters.getFirst(field));
    }

    /** Empty for nothing: whether it must be there, the domain says. */
    String textOrEmpty(String field) {
        var text = text(field);
        return text == null ? "" : text;
    }

    List<String> all(String field) {
        return parameters.getOrDefault(field, List.of());
    }

    @Nullable
    Integer number(String field) {
        var text = text(field);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            faults.when(true, field, "not-a-number", text);
            return null;
        }
    }

    /** Zero, and a fault noted, when there is none. */
    int amount(String field) {
        var number = number(field);
        faults.when(number == null && text(field) == null, field, "required", null);
        return number == null ? 0 : number;
    }

    /** The first of the constants, and a fault noted, when there is none. */
    <E extends Enum<E>> E one(Class<E> kind, String field) {
        var constant = oneOrNone(kind, field);
        faults.when(constant == null && text(field) == null, field, "required", null);
        return constant == null ? kind.getEnumConstants()[0] : constant;
    }

    <E extends Enum<E>> @Nullable E oneOrNone(Class<E> kind, String field) {
        var text = text(field);
        try {
            return text == null ? null : Enum.valueOf(kind, text);
        } catch (IllegalArgumentException e) {
            faults.when(true, field, "not-offered", text);
            return null;
        }
    }

    @Nullable
    LocalDate day(String field) {
        var text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.when(true, field, "not-a-day", text);
            return null;
        }
    }

    /** @throws InvalidInput if anything could not be read */
    void refuseIfAny() {
        faults.refuseIfAny();
    }
}
