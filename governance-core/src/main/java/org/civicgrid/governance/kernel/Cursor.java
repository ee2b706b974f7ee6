package org.civicgrid.governance.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.civicgrid.governance.problem.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sort values of the last row of a page, as an opaque text: base64url of a JSON array that begins with the name of the
 * order. It needs no signature, since its values are only ever bound as parameters beside the caller's own reach: a
 * forged one moves the start of the caller's own list and nothing else. Whatever {@link #encode()} would not have written
 * is refused.
 */
public record Cursor(Order order, List<Object> values) {

    private static final int LONGEST = 600;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws IllegalArgumentException unless there is one value per sort column, of its type */
    public Cursor {
        values = List.copyOf(values);
        if (values.size() != order.types().size()) {
            throw new IllegalArgumentException("Cursor of " + order + " with " + values.size() + " values");
        }
        for (int i = 0; i < values.size(); i++) {
            order.types().get(i).java().cast(values.get(i));
        }
    }

    /**
     * By what a list is ordered.
     *
     * @param name tells the lists apart, so that the cursor of one is refused by another
     * @param types of the sort columns, in order
     */
    public record Order(String name, List<SortType> types) {

        public static Order of(String name, SortType... types) {
            return new Order(name, List.of(types));
        }

        /** The cursor behind a row with these sort values. */
        public Cursor at(Object... values) {
            return new Cursor(this, List.of(values));
        }
    }

    /** A text that is safe in a query parameter. */
    public String encode() {
        var parts = new ArrayList<Object>();
        parts.add(order.name());
        values.forEach(value -> parts.add(value instanceof Number ? value : value.toString()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    /** @throws InvalidInput naming {@code after} unless the text was written for this order */
    public static Cursor decode(String text, Order order) {
        try {
            var cursor = read(text, order);
            if (cursor.encode().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | JacksonException | DateTimeException malformed) {
            throw InvalidInput.of("after", "cursor", text);
        }
        throw InvalidInput.of("after", "cursor", text);
    }

    public int integer(int column) {
        return (Integer) values.get(column);
    }

    public long number(int column) {
        return (Long) values.get(column);
    }

    public String text(int column) {
        return (String) values.get(column);
    }

    public Instant instant(int column) {
        return (Instant) values.get(column);
    }

    public LocalDate date(int column) {
        return (LocalDate) values.get(column);
    }

    private static Cursor read(String text, Order order) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any cursor");
        }
        var parts = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        var types = order.types();
        if (!parts.isArray() || parts.size() != types.size() + 1 || !isNamed(parts.get(0), order)) {
            throw new IllegalArgumentException("cursor of another order");
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < types.size(); i++) {
            values.add(types.get(i).read(parts.get(i + 1)));
        }
        return new Cursor(order, values);
    }

    private static boolean isNamed(JsonNode name, Order order) {
        return name.isString() && name.stringValue().equals(order.name());
    }
}
