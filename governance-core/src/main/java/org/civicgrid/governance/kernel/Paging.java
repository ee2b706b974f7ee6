package org.civicgrid.governance.kernel;

import java.util.Optional;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit 1 to 100 items
 * @param after the {@code next} of the page before; null for the first page
 */
public record Paging(int limit, @Nullable String after) {

    /** Items of the longest page. */
    public static final int MOST = 100;

    /** @throws InvalidInput naming {@code limit} when it is out of range */
    public Paging {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "out-of-range", limit, 1, MOST);
        }
    }

    /** The first page of {@code limit} items. */
    public static Paging first(int limit) {
        return new Paging(limit, null);
    }

    /** How many rows to read: one more than is shown, to know whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    /**
     * Where the page starts; empty for the first.
     *
     * @throws InvalidInput naming {@code after} unless it is a cursor of this order
     */
    public Optional<Cursor> start(Cursor.Order order) {
        return after == null || after.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(after, order));
    }
}
