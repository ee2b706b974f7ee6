package org.civicgrid.portal.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    /** By territories; as long as another node's change of the units may take to be seen here. */
    private final Cache<List<Integer>, List<Choice>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(1_000)
            .build();

    List<Choice> of(Jurisdiction place) {
        var territoryIds = Stream.of(place.communityId(), place.streetId(), place.districtId())
                .filter(Objects::nonNull)
                .toList();
        return known.get(territoryIds, this::read);
    }

    private List<Choice> read(List<Integer> territoryIds) {
        return territoryIds.stream()
                .flatMap(id -> force.unitsAt(territories.require(id)).stream())
                .filter(unit -> unit.kind() != UnitKind.DISTRICT)
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }
}
