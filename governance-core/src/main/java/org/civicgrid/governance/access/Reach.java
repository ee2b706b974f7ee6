package org.civicgrid.governance.access;

import java.io.Serializable;
import java.util.stream.Stream;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * How far an acting post sees: an equality on one column, never a string and never bound from a request.
 *
 * @param scope which column
 * @param id the value of that column; 0 where the scope has none
 * @param territoryId the territory whose map the post may browse; a department's is its district
 */
public record Reach(Scope scope, int id, int territoryId) implements Serializable {

    /** What a reach is bound to. */
    public enum Scope {
        DISTRICT("district_id"),
        STREET("street_id"),
        COMMUNITY("community_id"),
        GRID("grid_id"),
        COMPOUND("compound_id"),
        MICRO_GRID("micro_grid_id"),
        /** Records that a unit leads, wherever they are. */
        DEPARTMENT("lead_unit_id"),
        /** The whole platform; only the system post. */
        EVERYTHING(""),
        /** No business data at all: the three administrators. */
        NOTHING("");

        private final String column;

        Scope(String column) {
            this.column = column;
        }

        /** The column compared; empty for EVERYTHING and NOTHING. */
        public String column() {
            return column;
        }

        /** Whether it is a territory of one of the four levels for which figures are kept. */
        public boolean isTerritoryWithFigures() {
            return compareTo(GRID) <= 0;
        }

        static Scope of(Level level) {
            return valueOf(level.name());
        }
    }

    public static Reach over(Territory territory) {
        return new Reach(Scope.of(territory.level()), territory.id(), territory.id());
    }

    public static Reach overMicroGrid(int microGridId, Territory grid) {
        return new Reach(Scope.MICRO_GRID, microGridId, grid.id());
    }

    public static Reach ofDepartment(int unitId, Territory district) {
        return new Reach(Scope.DEPARTMENT, unitId, district.id());
    }

    public static Reach nothing(Territory district) {
        return new Reach(Scope.NOTHING, 0, district.id());
    }

    /** For acts of the platform itself. */
    public static Reach everything() {
        return new Reach(Scope.EVERYTHING, 0, 0);
    }

    /** Whether a record with this jurisdiction, led by this unit, lies within. */
    public boolean covers(Jurisdiction place, @Nullable Integer leadUnitId) {
        return switch (scope) {
            case EVERYTHING -> true;
            case NOTHING -> false;
            case DEPARTMENT -> Integer.valueOf(id).equals(leadUnitId);
            case MICRO_GRID -> Integer.valueOf(id).equals(place.microGridId());
            default -> Integer.valueOf(id).equals(place.on(Level.valueOf(scope.name())));
        };
    }

    /** Whether what stands at this place is on the map that the post browses. */
    public boolean browses(Jurisdiction place) {
        return territoryId == 0
                || Stream.of(Level.values())
                        .anyMatch(it -> Integer.valueOf(territoryId).equals(place.on(it)));
    }
}
