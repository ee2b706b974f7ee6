package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A resident unit as shown.
 *
 * @param creditCodeConfirmed its check character does not fit and an editor confirmed the code
 * @param territory code of its community, grid or compound
 * @param validTo first day on which it no longer holds
 * @param version for the entity tag
 */
public record ResidentUnitView(
        int id,
        String name,
        String creditCode,
        boolean creditCodeConfirmed,
        String territory,
        String territoryName,
        @Nullable String contact,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {

    static ResidentUnitView of(ResidentUnit unit, TerritoryRegistry territories) {
        var texts = unit.texts();
        var standing = unit.standing();
        var territory = territories.require(standing.territoryId());
        return new ResidentUnitView(
                unit.id(),
                texts.name(),
                texts.creditCode(),
                texts.isConfirmed(),
                territory.code().digits(),
                territory.name(),
                texts.contact(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                unit.version());
    }
}
