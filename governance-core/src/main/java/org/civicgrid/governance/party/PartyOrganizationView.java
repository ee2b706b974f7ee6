package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Optional;
import org.civicgrid.governance.kernel.RegisterRecord;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
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
        Territory territory = territories.require(organization.getTerritoryId());
        var microGrid =
                Optional.ofNullable(organization.getPlace().microGridId()).flatMap(territories::microGrid);
        return new PartyOrganizationView(
                organization.id(),
                organization.getKind(),
                organization.getName(),
                territory.code().digits(),
                territory.name(),
                microGrid.map(MicroGrid::code).orElse(null),
                microGrid.map(MicroGrid::name).orElse(null),
                organization.getResidentUnitId(),
                organization.getParentId(),
                organization.getContact(),
                organization.getDisplayOrder(),
                organization.isMadeUp(),
                organization.getValidity().from(),
                organization.getValidity().to(),
                organization.getEndReason(),
                organization.version());
    }
}
