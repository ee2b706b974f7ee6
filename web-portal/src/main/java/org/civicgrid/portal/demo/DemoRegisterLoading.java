package org.civicgrid.portal.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.cooperation.CooperationFounding;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.membership.MembershipFounding;
import org.civicgrid.governance.party.PartyFounding;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueFounding;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads Party organisations, resident units, what they do together, and service points of the demo district, parents before
 * branches.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoRegisterLoading {

    private static final int RESIDENT_UNITS = 300;
    private static final int MEMBERS = 2000;
    private static final int COMPLEXES = 12;
    private static final int STATIONS = 300;

    private final TerritoryRegistry territories;
    private final PartyFounding parties;
    private final CooperationFounding cooperations;
    private final MembershipFounding memberships;
    private final VenueFounding venues;
    private final Clock clock;

    void load(long seed) {
        var streets = below(territories.districts());
        var communities = below(streets);
        var grids = below(communities);
        var registers = new DemoRegisters(seed);
        parties.addCommittees(registers.committees(streets));
        parties.addCommittees(registers.committees(communities));
        parties.addGridUnits(registers.gridUnits(grids));
        parties.addMicroGridGroups(registers.microGridGroups(grids.stream()
                .map(territories::microGrids)
                .flatMap(List::stream)
                .toList()));
        var units = registers.residentUnits(communities, RESIDENT_UNITS);
        parties.addResidentUnits(units);
        parties.addResidentUnitParties(registers.residentUnitParties(units));
        var together = new DemoTogether(seed, CalendarZone.today(clock));
        parties.addResources(together.resources(units));
        cooperations.add(together.cooperations(streets, units));
        cooperations.add(together.cooperations(communities, units));
        memberships.add(together.registrations(grids, units, MEMBERS));
        var points = new DemoVenues(seed);
        venues.add(points.complexes(streets, communities, COMPLEXES));
        venues.add(points.centres(communities));
        venues.add(points.stations(below(grids), STATIONS));
    }

    private List<Territory> below(List<Territory> places) {
        return places.stream().flatMap(this::children).toList();
    }

    private Stream<Territory> children(Territory place) {
        return territories.children(place).stream();
    }
}
