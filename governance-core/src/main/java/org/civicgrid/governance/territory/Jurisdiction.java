package org.civicgrid.governance.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where a record belongs: the ids of its five levels, filled from the top down to the finest known.
 *
 * @param districtId always known
 * @param microGridId the building micro-grid beside the tree, when known
 */
public record Jurisdiction(
        int districtId,
        @Nullable Integer streetId,
        @Nullable Integer communityId,
        @Nullable Integer gridId,
        @Nullable Integer compoundId,
        @Nullable Integer microGridId) {

    /** Reads it off a row, from the columns that bear it in every table. */
    public static Jurisdiction of(ResultSet row) throws SQLException {
        return new Jurisdiction(
                row.getInt("district_id"),
                row.getObject("street_id", Integer.class),
                row.getObject("community_id", Integer.class),
                row.getObject("grid_id", Integer.class),
                row.getObject("compound_id", Integer.class),
                row.getObject("micro_grid_id", Integer.class));
    }

    /** Id on one level; null when the record is not known that finely. */
    public @Nullable Integer on(Level level) {
        return switch (level) {
            case DISTRICT -> districtId;
            case STREET -> streetId;
            case COMMUNITY -> communityId;
            case GRID -> gridId;
            case COMPOUND -> compoundId;
        };
    }

    /** The finest level that is known. */
    public Level finest() {
        var finest = Level.DISTRICT;
        for (var level : Level.values()) {
            if (on(level) != null) {
                finest = level;
            }
        }
        return finest;
    }

    Jurisdiction withCompound(@Nullable Integer compound) {
        return new Jurisdiction(districtId, streetId, communityId, gridId, compound, microGridId);
    }

    /** The same place, in a building micro-grid. */
    public Jurisdiction withMicroGrid(@Nullable Integer microGrid) {
        return new Jurisdiction(districtId, streetId, communityId, gridId, compoundId, microGrid);
    }
}
