package org.civicgrid.portal.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a form, read strictly: what is empty is null, what does not fit its type is refused by field.
 *
 * @param values as sent
 */
public record Sent(MultiValueMap<String, String> values) {

    private static final String MISMATCH = "type-mismatch";
    private static final int LAST_YEAR = 9998;

    /** A form that was not sent yet. */
    public static Sent nothing() {
        return new Sent(new LinkedMultiValueMap<>());
    }

    /** The same with another value under a name. */
    public Sent with(String name, @Nullable Object value) {
        var all = new LinkedMultiValueMap<>(values);
        all.set(name, value == null ? "" : value.toString());
        return new Sent(all);
    }

    /** What a field shows again; several values are separated by commas. */
    public String shown(String name) {
        return String.join(",", values.getOrDefault(name, List.of()));
    }

    public @Nullable String text(String name) {
        return PlainText.tidy(values.getFirst(name));
    }

    /** A day of a year of four digits. */
    public @Nullable LocalDate date(String name) {
        var text = text(name);
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
                throw InvalidInput.of(name, MISMATCH, text);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(name, MISMATCH, text);
        }
    }

    public @Nullable Integer integer(String name) {
        var text = text(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw InvalidInput.of(name, MISMATCH, text);
        }
    }

    /** A finite number. */
    public @Nullable Double decimal(String name) {
        var text = text(name);
        try {
            var number = text == null ? null : Double.valueOf(text);
            if (number != null && !Double.isFinite(number)) {
                throw InvalidInput.of(name, MISMATCH, text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw InvalidInput.of(name, MISMATCH, text);
        }
    }

    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        var text = text(name);
        return text == null ? null : constant(type, name, text);
    }

    /** Every value under a name. */
    public <E extends Enum<E>> Set<E> constants(Class<E> type, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(it -> !it.isBlank())
                .map(it -> constant(type, name, it))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(name, MISMATCH, text));
    }
}
