package org.civicgrid.governance.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a {@link Cursor} can carry; reading refuses what the database could not compare. */
public enum SortType {
    INTEGER(Integer.class, node -> require(node.isInt(), node).intValue()),
    LONG(
            Long.class,
            node -> require(node.isIntegralNumber() && node.canConvertToLong(), node)
                    .longValue()),
    TEXT(String.class, SortType::text),
    INSTANT(Instant.class, node -> {
        var instant = Instant.parse(text(node));
        requireYear(instant.atZone(ZoneOffset.UTC).getYear());
        return instant;
    }),
    DATE(LocalDate.class, node -> {
        var date = LocalDate.parse(text(node));
        requireYear(date.getYear());
        return date;
    });

    private final Class<?> java;
    private final Function<JsonNode, Object> reader;

    <T> SortType(Class<T> java, Function<JsonNode, Object> reader) {
        this.java = java;
        this.reader = reader;
    }

    Class<?> java() {
        return java;
    }

    /** @throws IllegalArgumentException or DateTimeException unless the node holds a value of this type */
    Object read(JsonNode node) {
        return reader.apply(node);
    }

    private static String text(JsonNode node) {
        var text = require(node.isString(), node).stringValue();
        if (PlainText.hasForbiddenCharacters(text)) {
            throw new IllegalArgumentException("control characters");
        }
        return text;
    }

    private static JsonNode require(boolean fits, JsonNode node) {
        if (!fits) {
            throw new IllegalArgumentException("not of the type: " + node.getNodeType());
        }
        return node;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("no such year: " + year);
        }
    }
}
