package org.civicgrid.grid.territory;

import java.util.List;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.Location;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param point the point in CGCS2000
 * @param territory the finest territory at the point: a compound or a grid
 * @param path from the district down to it, by way of the grid that covers the point
 * @param microGrid the building micro-grid at the point; null where there is none
 * @param candidates grids whose border runs within 15 metres, nearest first; empty away from borders
 */
record LocationView(
        LngLat point,
        TerritoryView territory,
        List<TerritoryView> path,
        @Nullable MicroGridView microGrid,
        List<TerritoryView> candidates) {

    static LocationView of(Location it, List<Territory> path, @Nullable MicroGrid microGrid) {
        return new LocationView(
                it.point(),
                TerritoryView.of(it.finest()),
                path.stream().map(TerritoryView::of).toList(),
                microGrid == null ? null : MicroGridView.of(microGrid),
                it.candidates().stream().map(TerritoryView::of).toList());
    }
}
