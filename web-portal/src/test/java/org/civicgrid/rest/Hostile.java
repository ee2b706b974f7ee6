package org.civicgrid.rest;

import static org.civicgrid.rest.RawRequest.utf8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of texts as they go onto the wire, one byte for one character. In them {@code ¶} ends a line as it
 * should and {@code ␊} as it should not, {@code «y×9000»} is y so
 * many times, {@code {id}} is the id of nothing; whatever is no single byte is sent as UTF-8.
 */
final class Hostile {

    static final String NOBODY = "0190a0a0-0000-7000-8000-000000000000";

    private static final Pattern MANY = Pattern.compile("«([^×]+)×(\\d+)»");

    private Hostile() {}

    /** One of each line, empty ones too. */
    static List<String> lines(String text) {
        return Stream.of(text.stripTrailing().split("\n", -1))
                .map(Hostile::wire)
                .toList();
    }

    /** One of each word. */
    static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).map(Hostile::wire).toList();
    }

    private static String wire(String text) {
        var line = text.replace("¶", "\r\n").replace("␊", "\n").replace("{id}", NOBODY);
        var whole = MANY.matcher(line)
                .replaceAll(many ->
                        many.group(1).repeat(Integer.parseInt(many.group(2))).replace("\\", "\\\\"));
        return whole.codePoints()
                .mapToObj(it -> it < 256 ? Character.toString(it) : utf8(Character.toString(it)))
                .collect(Collectors.joining());
    }
}
