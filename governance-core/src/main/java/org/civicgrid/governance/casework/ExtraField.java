package org.civicgrid.governance.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A further field that reports of a type carry beside what every report says.
 *
 * @param name by which programs and the stored report know it
 * @param title what people read, in Chinese
 * @param titleEn the same in English
 * @param required whether a report must bring it
 * @param choices of CHOICE, otherwise empty
 * @param provisional whether it was proposed and still waits to be confirmed by whoever answers for the type
 */
public record ExtraField(
        String name,
        String title,
        String titleEn,
        Kind kind,
        boolean required,
        List<Choice> choices,
        boolean provisional) {

    /** What can be entered. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    public ExtraField {
        choices = List.copyOf(choices);
    }

    /** What people read, in their language. */
    public String title(boolean english) {
        return english ? titleEn : title;
    }

    /** The choice with this value; null when there is none. */
    public @Nullable Choice choice(Object value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    /**
     * One of the choices.
     *
     * @param value what is stored
     */
    public record Choice(String value, String title, String titleEn) {

        /** What people read, in their language. */
        public String title(boolean english) {
            return english ? titleEn : title;
        }

        /**
         * The choices of a text with one in each line: {@code title}, {@code title | English title} or
         * {@code value | title | English title}. What is left out is the Chinese title.
         */
        public static List<Choice> read(String lines) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Choice::of)
                    .toList();
        }

        private static Choice of(String line) {
            var parts = Arrays.stream(line.split("[|｜]", 3)).map(String::strip).toList();
            return switch (parts.size()) {
                case 1 -> new Choice(line, line, line);
                case 2 -> new Choice(parts.get(0), parts.get(0), parts.get(1));
                default -> new Choice(parts.get(0), parts.get(1), parts.get(2));
            };
        }

        /** The text that {@link #read} reads again, in its shortest form. */
        public static String print(List<Choice> choices) {
            return choices.stream().map(Choice::line).collect(Collectors.joining("\n"));
        }

        private String line() {
            if (!value.equals(title)) {
                return value + " | " + title + " | " + titleEn;
            }
            return title.equals(titleEn) ? title : title + " | " + titleEn;
        }
    }
}
