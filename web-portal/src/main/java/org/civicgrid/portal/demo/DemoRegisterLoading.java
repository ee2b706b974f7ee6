package org.civicgrid.portal.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.cooperation.CooperationFounding;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.membership.MembershipFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.party.PartyFounding;
import org.civicgrid.governance.party.PartyFounding.NewCommitteeMember;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
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
    private final ForceRegister force;
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
        parties.addMembers(members(streets, communities, units));
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

    private List<NewCommitteeMember> members(
            List<Territory> streets, List<Territory> communities, List<NewResidentUnit> units) {
        var committees = new DemoCommittees(CalendarZone.today(clock));
        var secretaries = new LinkedHashMap<Territory, Person>();
        communities.forEach(it ->
                secretaries.put(it, force.holderOf("secretary-" + it.code().digits())));
        var crossAppointed = crossAppointed(secretaries);
        var members = new ArrayList<NewCommitteeMember>();
        for (var street : streets) {
            var head = force.holderOf("head-" + street.code().digits());
            members.addAll(committees.own(
                    street, streets.indexOf(street), head, 2, crossAppointed.getOrDefault(street.id(), List.of())));
        }
        secretaries.forEach((community, secretary) ->
                members.addAll(committees.own(community, communities.indexOf(community), secretary, 1, List.of())));
        members.addAll(committees.partTime(units));
        return members;
    }

    /** Secretaries of communities who hold a post of their street, too, by the id of the street. */
    private Map<Integer, List<Person>> crossAppointed(Map<Territory, Person> secretaries) {
        var posts =
                force.presentPosts(secretaries.values().stream().map(Person::id).toList());
        return secretaries.entrySet().stream()
                .filter(it -> posts.get(it.getValue().id()).size() > 1)
                .collect(groupingBy(
                        it -> Objects.requireNonNull(it.getKey().jurisdiction().streetId()),
                        mapping(Map.Entry::getValue, toList())));
    }

    private List<Territory> below(List<Territory> places) {
        return places.stream().flatMap(this::children).toList();
    }

    private Stream<Territory> children(Territory place) {
        return territories.children(place).stream();
    }
}
