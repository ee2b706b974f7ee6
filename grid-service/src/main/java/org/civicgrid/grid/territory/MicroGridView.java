package org.civicgrid.grid.territory;

import org.civicgrid.governance.territory.MicroGrid;

/** A building micro-grid as others see it. */
record MicroGridView(String code, String name, int households, int residents, boolean madeUp) {

    static MicroGridView of(MicroGrid it) {
        return new MicroGridView(it.code(), it.name(), it.households(), it.residents(), it.madeUp());
    }
}
