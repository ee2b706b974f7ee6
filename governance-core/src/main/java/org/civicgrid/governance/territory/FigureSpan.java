package org.civicgrid.governance.territory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the figures of a territory are kept over a span of days.
 *
 * @param key the territory whose figures they are part of
 * @param place under which they are kept: a district, street, community or grid
 * @param from first day
 * @param to first day after the last
 */
public record FigureSpan(int key, int place, LocalDate from, LocalDate to) {

    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 1, 1);

    /** All that is kept under a territory's own name. */
    public static FigureSpan own(int place) {
        return ever(place, place);
    }

    static FigureSpan ever(int key, int place) {
        return new FigureSpan(key, place, BEGINNING, END);
    }

    /** Whether it is all that is kept under the territory's own name. */
    public boolean isOwn() {
        return equals(own(place));
    }

    /** As much of it as falls between a first and a last day, both inclusive; empty when nothing does. */
    public Optional<FigureSpan> within(LocalDate first, LocalDate last) {
        var end = last.plusDays(1);
        var clipped = new FigureSpan(key, place, from.isBefore(first) ? first : from, to.isAfter(end) ? end : to);
        return clipped.from.isBefore(clipped.to) ? Optional.of(clipped) : Optional.empty();
    }
}
