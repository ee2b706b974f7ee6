package org.civicgrid.portal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * A grid before it has its number.
 *
 * @param purpose what a dedicated grid consists of, null for a general grid
 * @param cells one per micro-grid; a dedicated grid has no micro-grids and is one cell itself
 */
record GridSketch(DemoFacts.Community community, @Nullable String purpose, Figures figures, List<Polygon> cells) {

    boolean isDedicated() {
        return purpose != null;
    }

    GridSketch withCells(List<Polygon> replacement) {
        return new GridSketch(community, purpose, figures, List.copyOf(replacement));
    }
}
