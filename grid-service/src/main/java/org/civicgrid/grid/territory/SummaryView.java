package org.civicgrid.grid.territory;

import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;

/**
 * How much lies below a territory today; the territory itself is not counted.
 *
 * @param grids general and dedicated ones
 * @param microGrids building micro-grids
 */
record SummaryView(
        TerritoryCode code,
        String name,
        Level level,
        int streets,
        int communities,
        int residentsCommittees,
        int villageCommittees,
        int grids,
        int generalGrids,
        int dedicatedGrids,
        int compounds,
        int microGrids,
        int households,
        int residents,
        int buildings) {

    static SummaryView of(Territory it, TerritoryRegistry.Summary counts) {
        var sizes = it.level() == Level.COMPOUND
                ? it.sizes()
                : new Territory.Sizes(counts.households(), counts.residents(), counts.buildings());
        return new SummaryView(
                it.code(),
                it.name(),
                it.level(),
                below(it, counts, Level.STREET),
                below(it, counts, Level.COMMUNITY),
                below(it, counts, TerritoryKind.RESIDENTS_COMMITTEE),
                below(it, counts, TerritoryKind.VILLAGE_COMMITTEE),
                below(it, counts, Level.GRID),
                below(it, counts, TerritoryKind.GENERAL),
                below(it, counts, TerritoryKind.DEDICATED),
                below(it, counts, Level.COMPOUND),
                counts.microGrids(),
                sizes.households(),
                sizes.residents(),
                sizes.buildings());
    }

    private static int below(Territory it, TerritoryRegistry.Summary counts, Level level) {
        return counts.levels().getOrDefault(level, 0) - (it.level() == level ? 1 : 0);
    }

    private static int below(Territory it, TerritoryRegistry.Summary counts, TerritoryKind kind) {
        return counts.kinds().getOrDefault(kind, 0) - (it.kind() == kind ? 1 : 0);
    }
}
