package org.civicgrid.governance.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.governance.party.PartyKind.GRID_PARTY_UNIT;
import static org.civicgrid.governance.party.PartyKind.MICRO_GRID_GROUP;
import static org.civicgrid.governance.party.PartyKind.REGIONAL_COMMITTEE;
import static org.civicgrid.governance.party.PartyKind.RESIDENT_UNIT_PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyFounding.NewPartyOrganization;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class PartyDirectoryTests {

    private static final LocalDate FROM = LocalDate.of(2021, 7, 1);
    private static final CreditCode CODE = new CreditCode("91000000000000001N");

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    PartyFounding founding;

    @Autowired
    PartyDirectory directory;

    @Autowired
    PartyChart chart;

    @Autowired
    ResidentUnitDirectory residentUnits;

    ActingPost district;

    @BeforeEach
    void foundEverything() {
        map.load();
        district = SmallDistrict.post(
                Role.DISTRICT_LEADER, territories.require(new TerritoryCode(SmallDistrict.DISTRICT)));
        founding.addCommittees(organizations(SmallDistrict.STREET, SmallDistrict.OTHER_STREET));
        founding.addCommittees(
                organizations(SmallDistrict.COMMUNITY, SmallDistrict.NEIGHBOUR, SmallDistrict.FAR_COMMUNITY));
        founding.addGridUnits(
                organizations(SmallDistrict.GRID, SmallDistrict.SECOND_GRID, SmallDistrict.NEIGHBOUR_GRID));
        founding.addMicroGridGroups(organizations(SmallDistrict.MICRO_GRID, SmallDistrict.SECOND_MICRO_GRID));
        founding.addResidentUnits(List.of(new NewResidentUnit("虚构商店", CODE, SmallDistrict.COMPOUND, null, true, FROM)));
        founding.addResidentUnitParties(organizations(CODE.value()));
    }

    @Test
    void listsFromTheTopPageByPageWithoutLossOrRepetition() {
        var seen = new ArrayList<Integer>();
        String after = null;
        do {
            var page = directory.list(district, new PartyQuery(null, true, null, null, null), new Paging(4, after));
            page.items().forEach(it -> seen.add(it.id()));
            after = page.next();
        } while (after != null);

        var whole = directory.list(district, new PartyQuery(null, true, null, null, null), Paging.first(100));
        assertThat(whole.items())
                .hasSize(11)
                .extracting(PartyOrganizationView::kind)
                .containsSequence(
                        REGIONAL_COMMITTEE, GRID_PARTY_UNIT, GRID_PARTY_UNIT, GRID_PARTY_UNIT, MICRO_GRID_GROUP);
        assertThat(seen)
                .containsExactlyElementsOf(
                        whole.items().stream().map(PartyOrganizationView::id).toList());
    }

    @Test
    void listsTheTerritoryAloneOrWithWhatLiesBelow() {
        assertThat(list(new PartyQuery(SmallDistrict.STREET, false, null, null, null)))
                .containsExactly("党-" + SmallDistrict.STREET);
        assertThat(list(new PartyQuery(SmallDistrict.GRID, true, null, null, null)))
                .hasSize(4);
        assertThat(list(new PartyQuery(SmallDistrict.COMMUNITY, true, GRID_PARTY_UNIT, "1002", null)))
                .containsExactly("党-" + SmallDistrict.SECOND_GRID);
    }

    @Test
    void takesWildcardsAndQuotesInWordsLiterally() {
        assertThat(list(new PartyQuery(null, true, null, "%", null))).isEmpty();
        assertThat(list(new PartyQuery(null, true, null, "' or 1=1 --", null))).isEmpty();
    }

    @Test
    void tellsWhatHeldOnADay() {
        assertThat(list(new PartyQuery(null, true, null, null, FROM.minusDays(1))))
                .isEmpty();
        assertThat(list(new PartyQuery(null, true, null, null, FROM))).hasSize(11);
    }

    @Test
    void growsTheTreeOfACommunityDownToTheMicroGrids() {
        var roots = chart.of(district, SmallDistrict.COMMUNITY);

        assertThat(roots).singleElement().satisfies(committee -> {
            assertThat(committee.organization().kind()).isEqualTo(REGIONAL_COMMITTEE);
            assertThat(committee.branches()).hasSize(3);
            assertThat(committee.branches().get(0).branches())
                    .extracting(node -> node.organization().microGrid())
                    .containsExactly(SmallDistrict.MICRO_GRID, SmallDistrict.SECOND_MICRO_GRID);
        });
    }

    @Test
    void growsTheTreeOfADistrictDownToItsCommitteesOnly() {
        var roots = chart.of(district, SmallDistrict.DISTRICT);

        assertThat(roots).extracting(node -> node.branches().size()).containsExactly(2, 1);
        assertThat(roots.get(0).branches())
                .allSatisfy(node -> assertThat(node.branches()).isEmpty());
    }

    @Test
    void goesOnBelowTheChartWhereSomebodyAsks() {
        var community =
                chart.of(district, SmallDistrict.DISTRICT).get(0).branches().get(0);
        var below = chart.below(district, community.organization().id());

        assertThat(community)
                .returns(true, PartyNode::goesOn)
                .returns(3L, PartyNode::below)
                .returns(new CommitteeSeating(null, 0, 0), PartyNode::seats);
        assertThat(below).hasSize(3).allSatisfy(it -> assertThat(it.seats()).isNull());
    }

    @Test
    void countsPerKindAndPerChild() {
        var counts = directory.counts(district, new TerritoryCode(SmallDistrict.STREET));

        assertThat(counts.whole())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        REGIONAL_COMMITTEE, 3L, GRID_PARTY_UNIT, 3L, MICRO_GRID_GROUP, 2L, RESIDENT_UNIT_PARTY, 1L));
        assertThat(counts.children().get(SmallDistrict.NEIGHBOUR))
                .containsExactlyInAnyOrderEntriesOf(Map.of(REGIONAL_COMMITTEE, 1L, GRID_PARTY_UNIT, 1L));
    }

    @Test
    void findsResidentUnitsByNameOrWholeCode() {
        for (var words : List.of("商店", "91000000000000001n")) {
            var page = residentUnits.list(
                    district, new ResidentUnitQuery(SmallDistrict.STREET, true, words, null), Paging.first(20));
            assertThat(page.items()).extracting(ResidentUnitView::name).containsExactly("虚构商店");
        }
    }

    @Test
    void foundingNamesThePlaceThatItCannotFind() {
        assertThatThrownBy(() -> founding.addGridUnits(organizations(SmallDistrict.FAR_GRID + "99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SmallDistrict.FAR_GRID + "99");
    }

    private List<String> list(PartyQuery query) {
        return directory.list(district, query, Paging.first(100)).items().stream()
                .map(PartyOrganizationView::name)
                .toList();
    }

    private static List<NewPartyOrganization> organizations(String... places) {
        return List.of(places).stream()
                .map(place -> new NewPartyOrganization("党-" + place, place, null, 0, true, FROM))
                .toList();
    }
}
