package org.civicgrid.governance.casework;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/** Finds the units that may lead a case at a place. */
@Component
@RequiredArgsConstructor
class LeadUnits {

    private final ForceRegister force;
    private final TerritoryRegistry territories;

    /**
     * A unit of the platform to which a desk there may give a case.
     *
     * @param field names the fault
     * @throws InvalidInput unless it is in force and serves the place
     */
    int ordered(Jurisdiction place, String code, String field) {
        return force.findUnit(code)
                .filter(unit -> unit.kind() != UnitKind.RESIDENT_UNIT && serves(unit, place))
                .map(OrganizationUnit::id)
                .orElseThrow(() -> InvalidInput.of(field, "unit-unknown", code));
    }

    /**
     * The same for what its doer has agreed to: then also a resident unit of the street, which nobody can order about.
     *
     * @param field names the fault
     * @throws InvalidInput unless it is in force and serves the place or resides in its street
     */
    int agreedTo(Jurisdiction place, String code, String field) {
        return force.findUnit(code)
                .filter(unit -> unit.kind() == UnitKind.RESIDENT_UNIT ? resides(unit, place) : serves(unit, place))
                .map(OrganizationUnit::id)
                .orElseThrow(() -> InvalidInput.of(field, "unit-unknown", code));
    }

    private static boolean serves(OrganizationUnit unit, Jurisdiction place) {
        return Stream.of(place.districtId(), place.streetId(), place.communityId())
                .anyMatch(Integer.valueOf(unit.territoryId())::equals);
    }

    private boolean resides(OrganizationUnit unit, Jurisdiction place) {
        var street = territories.require(unit.territoryId()).jurisdiction().streetId();
        return street != null && street.equals(place.streetId());
    }
}
