package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Something that a resident unit offers, as shown.
 *
 * @param contact how to reach the unit's office
 * @param territory code of the unit's community, grid or compound
 * @param validTo first day on which it is no longer offered
 * @param version for the entity tag
 */
public record ResidentResourceView(
        int id,
        ResourceKind kind,
        String description,
        @Nullable String available,
        int residentUnit,
        String residentUnitName,
        @Nullable String contact,
        String territory,
        String territoryName,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {

    static ResidentResourceView of(ResidentResource resource, ResidentUnit unit, TerritoryRegistry territories) {
        var texts = resource.texts();
        var standing = resource.standing();
        var territory = territories.require(standing.territoryId());
        return new ResidentResourceView(
                resource.id(),
                texts.kind(),
                texts.description(),
                texts.available(),
                unit.id(),
                unit.texts().name(),
                unit.texts().contact(),
                territory.code().digits(),
                territory.name(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                resource.version());
    }

    /** What is offered. */
    @Override
    public String name() {
        return description;
    }
}
