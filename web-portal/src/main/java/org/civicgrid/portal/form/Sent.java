package org.civicgrid.portal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a form holds: the values as they were sent, or as they stand there first, and what was refused about them. A
 * controller takes it as a parameter. It never changes.
 *
 * @param values by name of the field
 * @param faults what is wrong, in words by field, in the order of the refusal; the empty field stands for the whole form
 */
public record Sent(MultiValueMap<String, String> values, Map<String, String> faults) {

    public Sent {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** A form that is still empty. */
    public static Sent nothing() {
        return new Sent(new LinkedMultiValueMap<>(), Map.of());
    }

    /** The same with another value under a name. */
    public Sent with(String name, @Nullable Object value) {
        var all = new LinkedMultiValueMap<>(values);
        all.set(name, value == null ? "" : value.toString());
        return new Sent(all, faults);
    }

    /** The same, with a value where none was sent. */
    public Sent withDefault(String name, @Nullable Object value) {
        return values.containsKey(name) ? this : with(name, value);
    }

    /** The same with nothing but what was given under these names. */
    public Sent only(String... names) {
        var some = nothing();
        for (var name : names) {
            some = text(name) == null ? some : some.with(name, text(name));
        }
        return some;
    }

    /** The same, refused: with what is wrong, in words by field. */
    public Sent refused(Map<String, String> faults) {
        return new Sent(values, faults);
    }

    /** Whether it was refused. */
    public boolean failed() {
        return !faults.isEmpty();
    }

    /** Everything that is wrong, in one line. */
    public String told() {
        return String.join(" ", faults.values());
    }

    /** What a field shows again; several values are separated by commas. */
    public String shown(String name) {
        return String.join(",", values.getOrDefault(name, List.of()));
    }

    /** Without what surrounds it; null when nothing is left. */
    public @Nullable String text(String name) {
        return PlainText.tidy(values.getFirst(name));
    }

    /**
     * Reads what the form says.
     *
     * @throws InvalidInput naming every field that could not be read, and what {@code form} itself refused
     */
    public <T extends @Nullable Object> T read(Function<Reading, T> form) {
        return new Reading(this).whole(form);
    }
}
