package org.civicgrid.governance.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the ground that records know as one grid belonged over a span of days. Records keep the grid of their day for ever;
 * through this any of them, and any figure, is found on the map of any day.
 *
 * @param label the grid that records name; it may have ended since
 * @param from first day
 * @param to first day of the next span; null for the present one
 * @param grid to which that ground belongs in this span, as do community, street and district
 */
public record GridLineage(
        int label, LocalDate from, @Nullable LocalDate to, int grid, int community, int street, int district) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The id on a level down to the grid. */
    int on(Level level) {
        return switch (level) {
            case DISTRICT -> district;
            case STREET -> street;
            case COMMUNITY -> community;
            case GRID -> grid;
            case COMPOUND -> throw new IllegalArgumentException("The ground of a grid lies in no compound");
        };
    }
}
