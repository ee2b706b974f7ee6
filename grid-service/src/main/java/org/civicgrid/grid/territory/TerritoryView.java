package org.civicgrid.grid.territory;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/**
 * A territory as others see it.
 *
 * @param initials pinyin initials of the name
 * @param urbanRuralClass class of a community in the national statistics, for example 111
 * @param centre a point inside, CGCS2000
 * @param madeUp whether it is demonstration data
 * @param validTo first day on which it no longer holds; null while it holds
 */
record TerritoryView(
        TerritoryCode code,
        String name,
        String shortName,
        String initials,
        Level level,
        TerritoryKind kind,
        @Nullable String urbanRuralClass,
        @Nullable LngLat centre,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static TerritoryView of(Territory it) {
        return new TerritoryView(
                it.code(),
                it.name(),
                it.shortName(),
                it.initials(),
                it.level(),
                it.kind(),
                it.urbanRuralClass(),
                it.centre(),
                it.madeUp(),
                it.validity().from(),
                it.validity().to());
    }
}
