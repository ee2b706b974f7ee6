package org.civicgrid.governance.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that lie in a territory on some map, told by the columns that they bear: those of a street, of a community in it, or
 * of a grid in that. Together the parts of a territory hold each of its records once.
 *
 * @param level of the column that is compared
 * @param street further street that they name; null where that says nothing new
 * @param community further community that they name; null where that says nothing new
 * @param from only those whose day is at or after this one; null for any
 * @param to only those whose day is before this one; null for any
 */
public record GroundPart(
        Level level,
        int id,
        @Nullable Integer street,
        @Nullable Integer community,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything that names this territory. */
    public static GroundPart all(Level level, int id) {
        return new GroundPart(level, id, null, null, null, null);
    }

    GroundPart between(@Nullable LocalDate first, @Nullable LocalDate end) {
        return new GroundPart(level, id, street, community, first, end);
    }
}
