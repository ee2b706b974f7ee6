package org.civicgrid.governance.reform;

import java.util.List;

/**
 * Which territories and micro-grids a reform would change or end, as ids.
 *
 * @param territories on every level
 */
public record Concern(List<Integer> territories, List<Integer> microGrids) {

    public Concern {
        territories = List.copyOf(territories);
        microGrids = List.copyOf(microGrids);
    }

    /** As a statement takes them. */
    public Integer[] territoryIds() {
        return territories.toArray(Integer[]::new);
    }

    /** As a statement takes them. */
    public Integer[] microGridIds() {
        return microGrids.toArray(Integer[]::new);
    }
}
