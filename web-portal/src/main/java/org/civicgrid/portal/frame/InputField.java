package org.civicgrid.portal.frame;

import java.util.List;
import java.util.Locale;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * An input that data asks for (an action of a case, a further field of a case type), for the fragment {@code anyField}.
 * All texts are already in the reader's language.
 *
 * @param kind how it is entered
 * @param id of the element, unique on the page
 * @param name parameter of the form
 * @param hint shown before the input; null for none
 * @param value what stands in it: the last input after an error, otherwise a proposal; empty for none. Several values
 *     of CHECKS are separated by commas
 * @param error what is wrong with the value; null when nothing is
 * @param choices of SELECT, RADIO and CHECKS; of TEXT those that are offered beside what may be typed; otherwise empty
 * @param max most characters of TEXT and AREA, most files of FILES; 0 for no bound of the page's own
 */
@With
public record InputField(
        Kind kind,
        String id,
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        String value,
        @Nullable String error,
        List<Choice> choices,
        int max) {

    /** How a value is entered. */
    public enum Kind {
        TEXT,
        AREA,
        SELECT,
        RADIO,
        CHECKS,
        DATE,
        /** Day and minute, in Asia/Shanghai. */
        MOMENT,
        NUMBER,
        FILES,
        HIDDEN
    }

    public InputField {
        choices = List.copyOf(choices);
    }

    /** The same field for a form of its own on a page that has several. */
    public InputField within(String form) {
        return withId(form + "-" + name);
    }

    /** For {@code th:switch}. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The type of the {@code <input>} for the kinds that are one. */
    public String type() {
        return switch (kind) {
            case DATE -> "date";
            case MOMENT -> "datetime-local";
            case NUMBER -> "number";
            default -> "text";
        };
    }

    /** Ids of hint and error for {@code aria-describedby}; null when there are neither. */
    public @Nullable String describedBy() {
        if (hint == null && error == null) return null;
        return (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
    }

    public boolean chosen(Choice choice) {
        return kind == Kind.CHECKS ? List.of(value.split(",")).contains(choice.value()) : value.equals(choice.value());
    }
}
