package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civicgrid.governance.cooperation.CooperationFounding.NewCooperation;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.membership.MembershipFounding.NewRegistration;
import org.civicgrid.governance.party.PartyFounding.NewPartyOrganization;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.party.PartyFounding.NewResource;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.venue.VenueFounding.NewServicePoint;
import org.junit.jupiter.api.Test;

class DemoRegistersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Territory> STREETS = places("510108%03d", 11);
    private static final List<Territory> COMMUNITIES = places("510108002%03d", 83);
    private static final List<Territory> COMPOUNDS = places("510108002001001%02d", 99);

    private final DemoRegisters registers = new DemoRegisters(7);
    private final DemoVenues venues = new DemoVenues(7);

    @Test
    void theSameSeedGivesTheSameLists() {
        assertThat(new DemoRegisters(7).residentUnits(COMMUNITIES, 300))
                .isEqualTo(registers.residentUnits(COMMUNITIES, 300))
                .isNotEqualTo(new DemoRegisters(8).residentUnits(COMMUNITIES, 300));
        assertThat(new DemoVenues(7).stations(COMPOUNDS, 30))
                .isEqualTo(venues.stations(COMPOUNDS, 30))
                .isNotEqualTo(new DemoVenues(8).stations(COMPOUNDS, 30));
    }

    @Test
    void everyPlaceGetsItsOwn() {
        var microGrid = new MicroGrid(
                1, "51010800200100101", 1, "甲微网格", 0, 0, true, Validity.since(LocalDate.EPOCH), LocalDate.EPOCH, null);

        assertThat(registers.committees(COMMUNITIES))
                .extracting(NewPartyOrganization::place)
                .containsExactlyElementsOf(codes(COMMUNITIES));
        assertThat(registers.microGridGroups(List.of(microGrid)))
                .extracting(NewPartyOrganization::name)
                .containsExactly("甲微网格党小组");
        assertThat(venues.centres(COMMUNITIES))
                .extracting(NewServicePoint::territory)
                .containsExactlyElementsOf(codes(COMMUNITIES));
    }

    @Test
    void makesTwelveComplexesOneOfThemInEachStreet() {
        assertThat(venues.complexes(STREETS, COMMUNITIES, 12))
                .hasSize(12)
                .extracting(NewServicePoint::territory)
                .containsAll(codes(STREETS));
    }

    @Test
    void nothingCanBeTakenForReal() {
        var units = registers.residentUnits(COMMUNITIES, 300);

        assertThat(units)
                .extracting(NewResidentUnit::creditCode)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> {
                    assertThat(code.passesCheck()).isTrue();
                    assertThat(code.value()).startsWith("91000000");
                });
        assertThat(units).allSatisfy(unit -> {
            assertThat(unit.name()).startsWith("虚构").contains("演示");
            assertThat(unit.contact()).contains("028-00");
            assertThat(unit.madeUp()).isTrue();
        });
        assertThat(registers.residentUnitParties(units)).hasSize(150).allMatch(NewPartyOrganization::madeUp);
        assertThat(venues.stations(COMPOUNDS, 30)).hasSize(30).allMatch(NewServicePoint::madeUp);
    }

    @Test
    void sendsMoreThan260PartTimeMembersToTheCommittees() {
        var today = LocalDate.of(2026, 11, 26);
        var members = new DemoCommittees(today).partTime(registers.residentUnits(COMMUNITIES, 300));

        assertThat(members)
                .filteredOn(it -> it.validTo() == null)
                .hasSizeBetween(260, 269)
                .allSatisfy(it -> {
                    assertThat(it.termTo())
                            .isBetween(today.plusDays(1), it.termFrom().plusYears(5));
                    assertThat(it.name()).startsWith("演示").hasSizeLessThanOrEqualTo(50);
                });
        assertThat(members)
                .filteredOn(it -> it.termTo().isBefore(today.plusDays(90)))
                .isNotEmpty();
        assertThat(members).filteredOn(it -> it.validTo() != null).hasSizeBetween(30, 40);
    }

    @Test
    void everyUnitOffersOneToThreeThings() {
        var units = registers.residentUnits(COMMUNITIES, 300);
        var resources = new DemoTogether(7, TODAY).resources(units);

        assertThat(resources).allMatch(NewResource::madeUp);
        assertThat(resources.stream().collect(Collectors.groupingBy(NewResource::creditCode, Collectors.counting())))
                .hasSize(300)
                .allSatisfy((code, number) -> assertThat(number).isBetween(1L, 3L));
    }

    @Test
    void everyCommitteeHasAYearOfSharedActions() {
        var units = registers.residentUnits(COMMUNITIES, 300);
        var made = new DemoTogether(7, TODAY).cooperations(COMMUNITIES, units);

        assertThat(made).isEqualTo(new DemoTogether(7, TODAY).cooperations(COMMUNITIES, units));
        assertThat(made.stream().collect(Collectors.groupingBy(NewCooperation::committee, Collectors.counting())))
                .hasSize(83)
                .allSatisfy((code, number) -> assertThat(number).isBetween(6L, 12L));
        assertThat(made).allSatisfy(it -> {
            assertThat(it.title()).contains("演示");
            assertThat(it.startsOn()).isBetween(TODAY.minusYears(1), TODAY.plusDays(30));
            assertThat(it.residentUnits()).isNotEmpty();
        });
    }

    @Test
    void nobodyRegisteredCanBeTakenForReal() {
        var units = registers.residentUnits(COMMUNITIES, 300);

        assertThat(new DemoTogether(7, TODAY).registrations(COMMUNITIES, units, 2000))
                .hasSize(2000)
                .allSatisfy(it -> {
                    assertThat(it.name()).startsWith("演示");
                    assertThat(it.phone()).startsWith("100").hasSize(11);
                    assertThat(it.madeUp()).isTrue();
                })
                .extracting(NewRegistration::phone)
                .doesNotHaveDuplicates();
    }

    private static List<String> codes(List<Territory> places) {
        return places.stream().map(it -> it.code().digits()).toList();
    }

    private static List<Territory> places(String pattern, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> place(pattern.formatted(i), i))
                .toList();
    }

    private static Territory place(String code, int id) {
        return new Territory(
                id,
                new TerritoryCode(code),
                TerritoryKind.ORDINARY,
                "试地" + code,
                "试地",
                "sd",
                null,
                new Jurisdiction(1, null, null, null, null, null),
                null,
                new LngLat(104.1, 30.67),
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(LocalDate.EPOCH),
                LocalDate.EPOCH,
                null,
                null);
    }
}
