package org.civicgrid.governance.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one input value.
 *
 * @param field path of the value in the request, for example {@code place.lng}
 * @param code stable code; the message key is {@code fault.<code>}
 * @param value the refused value, shortened to 80 characters; null when nothing was sent
 * @param args further arguments of the message, after the value
 */
public record FieldFault(
        String field, String code, @Nullable String value, List<Object> args) {

    private static final int SHOWN = 80;

    public FieldFault {
        args = List.copyOf(args);
    }

    /** A fault of {@code field}; {@code value} is shown to the caller, shortened. */
    public static FieldFault of(String field, String code, @Nullable Object value, Object... args) {
        return new FieldFault(field, code, shorten(value), List.of(args));
    }

    private static @Nullable String shorten(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = value.toString();
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
