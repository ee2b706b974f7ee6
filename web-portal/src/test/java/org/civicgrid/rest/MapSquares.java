package org.civicgrid.rest;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Territories as squares of a hundredth of a degree in a row, from 104.30, 30.30 eastwards. */
final class MapSquares {

    private static final double WEST = 104.30;

    private MapSquares() {}

    static String of(int column, double across) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,30.3],[%2$s,30.3],[%2$s,30.31],[%1$s,30.31],[%1$s,30.3]]]}"
                .formatted(edge(column), edge(column + across));
    }

    static NewTerritory territory(String code, String name, @Nullable String geometry) {
        return territory(code, name, geometry, Validity.since(LocalDate.of(2020, 1, 1)));
    }

    static NewTerritory territory(String code, String name, @Nullable String geometry, Validity validity) {
        var level = new TerritoryCode(code).level();
        var parent =
                level == Level.DISTRICT ? null : code.substring(0, Level.values()[level.ordinal() - 1].getDigits());
        return new NewTerritory(
                code,
                kind(level),
                name,
                name,
                parent,
                null,
                null,
                geometry,
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                validity);
    }

    private static TerritoryKind kind(Level level) {
        return switch (level) {
            case COMMUNITY -> TerritoryKind.RESIDENTS_COMMITTEE;
            case GRID -> TerritoryKind.GENERAL;
            default -> TerritoryKind.ORDINARY;
        };
    }

    private static double edge(double column) {
        return Math.round((WEST + column * 0.01) * 1000) / 1000.0;
    }
}
