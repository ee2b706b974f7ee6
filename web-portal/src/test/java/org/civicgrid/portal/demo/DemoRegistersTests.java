package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.party.PartyFounding.NewPartyOrganization;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.venue.VenueFounding.NewServicePoint;
import org.junit.jupiter.api.Test;

class DemoRegistersTests {

    private static final List<Territory> STREETS = places("510108%03d", 11);
    private static final List<Territory> COMMUNITIES = places("510108002%03d", 83);
    private static final List<Territory> COMPOUNDS = places("510108002001001%02d", 99);

    private final DemoRegisters registers = new DemoRegisters(7);
    private final DemoVenues venues = new DemoVenues(7);

    @Test
    void theSameSeedGivesTheSameLists() {
        assertThat(new DemoRegisters(7).residentUnits(COMMUNITIES, 60))
                .isEqualTo(registers.residentUnits(COMMUNITIES, 60))
                .isNotEqualTo(new DemoRegisters(8).residentUnits(COMMUNITIES, 60));
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
        var units = registers.residentUnits(COMMUNITIES, 60);

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
        assertThat(registers.residentUnitParties(units)).hasSize(30).allMatch(NewPartyOrganization::madeUp);
        assertThat(venues.stations(COMPOUNDS, 30)).hasSize(30).allMatch(NewServicePoint::madeUp);
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
