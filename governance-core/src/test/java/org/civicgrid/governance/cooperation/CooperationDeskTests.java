package org.civicgrid.governance.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.cooperation.CooperationFounding.NewCooperation;
import org.civicgrid.governance.cooperation.CooperationView.Party;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
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
class CooperationDeskTests {

    private static final LocalDate TODAY = FixedClock.TODAY;
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 7, 1);

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    PartyRegister parties;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    CooperationDesk desk;

    @Autowired
    CooperationDirectory directory;

    @Autowired
    CooperationFounding founding;

    ActingPost district;
    ActingPost secretary;
    int street;
    int community;
    int neighbour;
    int gridUnit;
    int school;
    int clinic;

    @BeforeEach
    void foundCommitteesAndUnits() {
        map.load();
        district = post(Role.DISTRICT_LEADER, SmallDistrict.DISTRICT);
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
        street = party(PartyKind.REGIONAL_COMMITTEE, SmallDistrict.STREET);
        community = party(PartyKind.REGIONAL_COMMITTEE, SmallDistrict.COMMUNITY);
        neighbour = party(PartyKind.REGIONAL_COMMITTEE, SmallDistrict.NEIGHBOUR);
        gridUnit = party(PartyKind.GRID_PARTY_UNIT, SmallDistrict.GRID);
        school = unit("虚构小学", "91000000000000001N", SmallDistrict.GRID);
        clinic = unit("虚构门诊部", "910000000000000026", SmallDistrict.NEIGHBOUR);
    }

    @Test
    void plansAnActionWithItsParties() {
        var made = desk.create(
                secretary, draft(community, CooperationKind.ACTIVITY, TODAY, List.of(gridUnit), List.of(school)));

        assertThat(made.state()).isEqualTo(CooperationState.PLANNED);
        assertThat(made.territory()).isEqualTo(SmallDistrict.COMMUNITY);
        assertThat(made.endsOn()).isEqualTo(made.startsOn());
        assertThat(made.parties()).extracting(Party::name).containsExactly("党-" + SmallDistrict.GRID, "虚构小学");
        assertThat(directory.find(secretary, made.id())).isEqualTo(made);
    }

    @Test
    void saysWhatItBroughtAndPutsThatRight() {
        var made = plan(TODAY.minusDays(3));

        var done = desk.finish(
                secretary, made.id(), made.version(), new CooperationCompletion(40, "义诊一场", "服务老人 32 名", null));
        var corrected = desk.finish(
                secretary, made.id(), done.version(), new CooperationCompletion(42, "义诊一场", "服务老人 32 名", null));

        assertThat(done.state()).isEqualTo(CooperationState.DONE);
        assertThat(corrected.participants()).isEqualTo(42);
        assertThat(directory.history(secretary, made.id()))
                .extracting("act")
                .containsExactly("cooperation.create", "cooperation.finish", "cooperation.finish");
    }

    @Test
    void refusesAResultBeforeItHasBegun() {
        var made = plan(TODAY.plusDays(1));

        assertThatThrownBy(() -> desk.finish(secretary, made.id(), 0, new CooperationCompletion(1, "提前", null, null)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.getCode()).isEqualTo("cooperation-ahead"));
    }

    @Test
    void cancelsForAReasonAndLeavesWhatIsSettledAlone() {
        var made = plan(TODAY.plusDays(1));
        assertThatThrownBy(() -> desk.cancel(secretary, made.id(), 0, new CooperationCancellation(" ")))
                .isInstanceOf(InvalidInput.class);

        var cancelled = desk.cancel(secretary, made.id(), 0, new CooperationCancellation("大雨"));

        assertThat(cancelled.cancelReason()).isEqualTo("大雨");
        assertThatThrownBy(() -> desk.change(secretary, made.id(), 1, change(List.of(school))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.getCode()).isEqualTo("cooperation-settled"));
        assertThatThrownBy(() -> desk.finish(secretary, made.id(), 1, new CooperationCompletion(1, "补", null, null)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void changesItsPartiesWithItsVersion() {
        var made = plan(TODAY);

        var changed = desk.change(secretary, made.id(), 0, change(List.of()));

        assertThat(changed.parties()).extracting(Party::id).containsExactly(gridUnit);
        assertThat(changed.version()).isEqualTo(1);
        assertThatThrownBy(() -> desk.change(secretary, made.id(), 0, change(List.of(school))))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getKind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void namesEveryFaultyField() {
        var empty = new CooperationDraft(null, null, null, null, null, TODAY.plusYears(3), null, null);

        assertThatThrownBy(() -> desk.create(secretary, empty))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "committee", "kind", "title", "startsOn", "endsOn", "residentUnits"));
    }

    @Test
    void takesNoHostButARegionalCommitteeOfTheMap() {
        assertThatThrownBy(() ->
                        desk.create(secretary, draft(gridUnit, CooperationKind.ORG, TODAY, List.of(), List.of(school))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.create(
                        secretary, draft(neighbour, CooperationKind.ORG, TODAY, List.of(), List.of(school))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void takesNobodyFromOutsideTheMap() {
        assertThatThrownBy(() -> desk.create(
                        secretary, draft(community, CooperationKind.ORG, TODAY, List.of(), List.of(clinic))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults()).extracting("code").containsExactly("no-party"));
        assertThat(desk.create(district, draft(street, CooperationKind.ORG, TODAY, List.of(community), List.of(clinic)))
                        .parties())
                .hasSize(2);
    }

    @Test
    void isSeenWithinTheReachAlone() {
        var made = plan(TODAY);
        var other = post(Role.COMMUNITY_SECRETARY, SmallDistrict.NEIGHBOUR);

        assertThatThrownBy(() -> directory.find(other, made.id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.cancel(other, made.id(), 0, new CooperationCancellation("不行")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.cancel(
                        post(Role.COMMUNITY_CLERK, SmallDistrict.COMMUNITY),
                        made.id(),
                        0,
                        new CooperationCancellation("不行")))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void listsPageByPageTheLatestFirst() {
        for (int i = 0; i < 7; i++) {
            plan(TODAY.minusDays(i));
        }
        var seen = new ArrayList<LocalDate>();
        String after = null;
        do {
            var page = directory.list(secretary, all(), new Paging(3, after));
            page.items().forEach(it -> seen.add(it.startsOn()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(7).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void findsByWhatIsAskedAndByWhoTakesPart() {
        plan(TODAY);
        desk.create(district, draft(street, CooperationKind.CONSULT, TODAY, List.of(), List.of(clinic)));

        assertThat(found(query(null, true, CooperationKind.CONSULT, null, null, null)))
                .hasSize(1);
        assertThat(found(query(null, true, null, clinic, null, null))).hasSize(1);
        assertThat(found(query(null, true, null, null, "小学", null))).hasSize(1);
        assertThat(found(query(SmallDistrict.STREET, false, null, null, null, null)))
                .extracting(CooperationView::kind)
                .containsExactly(CooperationKind.CONSULT);
        assertThat(found(query(null, true, null, null, null, AskedState.DONE))).isEmpty();
        assertThatThrownBy(() -> found(new CooperationQuery(null, true, null, null, null, 3, null, null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aYearOfChildrenSumsUpToThatOfTheParent() {
        var kinds = CooperationKind.values();
        for (int i = 0; i < 30; i++) {
            var host = List.of(street, community, neighbour).get(i % 3);
            var made = desk.create(
                    district, draft(host, kinds[i % 5], TODAY.withDayOfYear(1 + i * 10), List.of(), List.of(school)));
            if (i % 7 == 0) {
                desk.cancel(district, made.id(), 0, new CooperationCancellation("取消"));
            }
        }

        for (var place : List.of(SmallDistrict.DISTRICT, SmallDistrict.STREET, SmallDistrict.COMMUNITY)) {
            var year = directory.year(district, place, TODAY.getYear(), AskedState.VALID);
            assertThat(total(year.months().stream()
                            .map(CooperationYear.Month::counts)
                            .toList()))
                    .isEqualTo(year.whole());
            if (!year.below().isEmpty()) {
                assertThat(total(year.below().stream()
                                .map(CooperationYear.Line::counts)
                                .toList()))
                        .isEqualTo(year.whole());
            }
            for (var month : year.months()) {
                month.counts()
                        .forEach((kind, number) -> assertThat(found(new CooperationQuery(
                                        place,
                                        true,
                                        kind,
                                        AskedState.VALID,
                                        TODAY.getYear(),
                                        month.month(),
                                        null,
                                        null,
                                        null)))
                                .as(place + " " + month + kind)
                                .hasSize(number.intValue()));
            }
        }
        assertThat(directory
                        .year(district, SmallDistrict.STREET, TODAY.getYear(), null)
                        .below())
                .extracting(CooperationYear.Line::own)
                .containsExactly(true, false, false);
    }

    @Test
    void foundsAPastInBatches() {
        var code = new CreditCode("91000000000000001N");
        var past = new NewCooperation(
                SmallDistrict.COMMUNITY,
                CooperationKind.ORG,
                "结对共建",
                null,
                TODAY.minusDays(30),
                TODAY.minusDays(30),
                CooperationState.DONE,
                20,
                "签了协议",
                null,
                null,
                List.of(code),
                true);

        founding.add(List.of(past, past));

        assertThat(found(all())).hasSize(2).allSatisfy(it -> {
            assertThat(it.madeUp()).isTrue();
            assertThat(it.parties()).extracting(Party::id).containsExactly(school);
        });
        var nowhere = new NewCooperation(
                SmallDistrict.GRID,
                CooperationKind.ORG,
                "无处可办",
                null,
                TODAY,
                TODAY,
                CooperationState.PLANNED,
                null,
                null,
                null,
                null,
                List.of(code),
                true);
        assertThatThrownBy(() -> founding.add(List.of(nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SmallDistrict.GRID);
    }

    private static Map<CooperationKind, Long> total(List<Map<CooperationKind, Long>> counts) {
        var total = new java.util.EnumMap<CooperationKind, Long>(CooperationKind.class);
        counts.forEach(one -> one.forEach((kind, number) -> total.merge(kind, number, Long::sum)));
        return total;
    }

    private List<CooperationView> found(CooperationQuery query) {
        return directory.list(district, query, Paging.first(100)).items();
    }

    private static CooperationQuery all() {
        return query(null, true, null, null, null, null);
    }

    private static CooperationQuery query(
            String territory, boolean below, CooperationKind kind, Integer unit, String words, AskedState state) {
        return new CooperationQuery(territory, below, kind, state, null, null, null, unit, words);
    }

    private CooperationView plan(LocalDate day) {
        return desk.create(
                secretary, draft(community, CooperationKind.ACTIVITY, day, List.of(gridUnit), List.of(school)));
    }

    private static CooperationDraft draft(
            int committee, CooperationKind kind, LocalDate day, List<Integer> organizations, List<Integer> residents) {
        return new CooperationDraft(committee, kind, "义诊进社区", null, day, null, organizations, residents);
    }

    private CooperationChange change(List<Integer> residents) {
        return new CooperationChange(
                CooperationKind.ACTIVITY, "义诊进社区", null, TODAY, null, List.of(gridUnit), residents);
    }

    private int party(PartyKind kind, String place) {
        return parties.create(
                        district, new PartyDraft(kind, "党-" + place, place, null, null, null, null, null, LONG_AGO))
                .id();
    }

    private int unit(String name, String code, String place) {
        return units.create(district, new ResidentUnitDraft(name, code, true, place, null, LONG_AGO))
                .id();
    }

    private ActingPost post(Role role, String territory) {
        return SmallDistrict.post(role, territories.require(new TerritoryCode(territory)));
    }
}
