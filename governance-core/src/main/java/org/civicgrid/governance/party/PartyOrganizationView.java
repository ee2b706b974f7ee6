package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Optional;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A Party organisation as shown.
 *
 * @param territory code of the finest territory
 * @param microGrid code of the building micro-grid of a group
 * @param parent the organisation above
 * @param validTo first day on which it no longer holds
 * @param version for the entity tag
 */
public record PartyOrganizationView(
        int id,
        PartyKind kind,
        String name,
        String territory,
        String territoryName,
        @Nullable String microGrid,
        @Nullable String microGridName,
        @Nullable Integer residentUnit,
        @Nullable Integer parent,
        @Nullable String contact,
        int displayOrder,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {

    static PartyOrganizationView of(PartyOrganization organization, TerritoryRegistry territories) {
        var texts = organization.texts();
        var standing = organization.standing();
        var territory = territories.require(standing.territoryId());
        var microGrid = Optional.ofNullable(standing.place().microGridId()).flatMap(territories::microGrid);
        return new PartyOrganizationView(
                organization.id(),
                organization.kind(),
                texts.name(),
                territory.code().digits(),
                territory.name(),
                microGrid.map(MicroGrid::code).orElse(null),
                microGrid.map(MicroGrid::name).orElse(null),
                organization.residentUnitId(),
                organization.parentId(),
                texts.contact(),
                texts.displayOrder(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                organization.version());
    }
}
