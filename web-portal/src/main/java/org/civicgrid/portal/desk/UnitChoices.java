package org.civicgrid.portal.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** All but the district, which decides and does not handle, and resident units, which nobody can order about. */
    private static final Set<UnitKind> OFFERED =
            EnumSet.complementOf(EnumSet.of(UnitKind.DISTRICT, UnitKind.RESIDENT_UNIT));

    private final ForceRegister force;
    private final TerritoryRegistry territories;

    /** By territory; as long as another node's change of the units may take to be seen here. */
    private final Cache<Integer, List<Choice>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(1_000)
            .build();

    List<Choice> of(Jurisdiction place) {
        return of(List.of(place)).apply(place);
    }

    /** The choices of each of some places, read together. */
    Function<Jurisdiction, List<Choice>> of(Collection<Jurisdiction> places) {
        var choices = known.getAll(places.stream().flatMap(UnitChoices::levels).toList(), this::read);
        return place -> levels(place).flatMap(id -> choices.get(id).stream()).toList();
    }

    private static Stream<Integer> levels(Jurisdiction place) {
        return Stream.of(place.communityId(), place.streetId(), place.districtId())
                .filter(Objects::nonNull);
    }

    private Map<Integer, List<Choice>> read(Set<? extends Integer> territoryIds) {
        var units =
                force.unitsAt(territoryIds.stream().map(territories::require).toList());
        return territoryIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> units.stream()
                                .filter(unit -> unit.territoryId() == id && OFFERED.contains(unit.kind()))
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList()));
    }
}
