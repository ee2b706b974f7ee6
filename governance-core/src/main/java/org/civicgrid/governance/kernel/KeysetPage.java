package org.civicgrid.governance.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered list.
 *
 * @param items in the order of the list; at most as many as were asked for
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {

    public KeysetPage {
        items = List.copyOf(items);
    }

    /** A page of nothing, the only one. */
    public static <T> KeysetPage<T> none() {
        return new KeysetPage<>(List.of(), null);
    }

    /**
     * Cuts rows that were read with {@link Paging#rows()}: the row too many says that another page follows.
     *
     * @param key sort values of a row, as a cursor
     */
    public static <T> KeysetPage<T> of(List<T> rows, Paging paging, Function<? super T, Cursor> key) {
        if (rows.size() <= paging.limit()) {
            return new KeysetPage<>(rows, null);
        }
        var items = rows.subList(0, paging.limit());
        return new KeysetPage<>(items, key.apply(items.get(items.size() - 1)).encode());
    }

    /** The same page of what each item is turned into. */
    public <R> KeysetPage<R> map(Function<? super T, ? extends R> view) {
        return new KeysetPage<>(items.stream().<R>map(view).toList(), next);
    }
}
