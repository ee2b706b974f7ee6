package org.civicgrid.portal.desk;

import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Choice;
import org.springframework.stereotype.Component;

/** Units that may lead a case at a place: its community, its street's, the district's departments and centre. */
@Component
@RequiredArgsConstructor
class UnitChoices {

    private final ForceRegister force;
    private final TerritoryRegistry territories;

    List<Choice> of(Jurisdiction place) {
        return Stream.of(place.communityId(), place.streetId(), place.districtId())
                .filter(java.util.Objects::nonNull)
                .flatMap(id -> force.unitsAt(territories.require(id)).stream())
                .filter(unit -> unit.getKind() != UnitKind.DISTRICT)
                .map(unit -> new Choice(unit.getCode(), unit.getName()))
                .toList();
    }
}
