package org.civicgrid.governance.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.civicgrid.governance.party.PartyKind.GRID_PARTY_UNIT;
import static org.civicgrid.governance.party.PartyKind.MICRO_GRID_GROUP;
import static org.civicgrid.governance.party.PartyKind.REGIONAL_COMMITTEE;
import static org.civicgrid.governance.party.PartyKind.RESIDENT_UNIT_PARTY;
import static org.civicgrid.governance.territory.FixedClock.TODAY;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Paging;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class PartyRegisterTests {

    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    PartyRegister register;

    @Autowired
    PartyOrganizations organizations;

    @Autowired
    PartyDirectory directory;

    @Autowired
    ResidentUnitRegister residentUnits;

    @Autowired
    JdbcClient jdbc;

    ActingPost district;
    ActingPost secretary;

    @BeforeEach
    void loadDistrict() {
        map.load();
        district = post(Role.DISTRICT_LEADER, SmallDistrict.DISTRICT);
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
    }

    @Test
    void aDivisionHasOneCommittee() {
        committee(SmallDistrict.STREET);

        assertRefused("party-place-taken", () -> committee(SmallDistrict.STREET));
    }

    @Test
    void anEndedCommitteeMakesRoomFromItsLastDayOn() {
        var first = committee(SmallDistrict.STREET);
        register.end(district, first.id(), first.version(), TODAY, "调整");

        var second = register.create(
                district,
                new PartyDraft(REGIONAL_COMMITTEE, "乙", SmallDistrict.STREET, null, null, null, null, null, null));

        assertThat(second.validFrom()).isEqualTo(TODAY);
        assertThat(directory.find(district, first.id()).validTo()).isEqualTo(TODAY);
    }

    @Test
    void standsUnderTheOrganisationOfThePlaceAbove() {
        var street = committee(SmallDistrict.STREET);
        var community = committee(SmallDistrict.COMMUNITY);
        var unit = gridUnit(SmallDistrict.GRID);
        var group = group(SmallDistrict.MICRO_GRID);

        assertThat(street.parent()).isNull();
        assertThat(community.parent()).isEqualTo(street.id());
        assertThat(unit.parent()).isEqualTo(community.id());
        assertThat(group.parent()).isEqualTo(unit.id());
        assertThat(group.microGrid()).isEqualTo(SmallDistrict.MICRO_GRID);
    }

    @Test
    void needsTheOrganisationAbove() {
        assertRefused("party-parent-missing", () -> committee(SmallDistrict.COMMUNITY));
    }

    @Test
    void refusesAParentOfAnotherBranch() {
        committee(SmallDistrict.STREET);
        committee(SmallDistrict.COMMUNITY);
        var neighbour = committee(SmallDistrict.NEIGHBOUR);

        assertFault(
                "parent",
                "party-parent",
                () -> register.create(district, draft(GRID_PARTY_UNIT, SmallDistrict.GRID, null, neighbour.id())));
    }

    @Test
    void theDatabaseRefusesAParentOfAnotherBranchToo() {
        committee(SmallDistrict.STREET);
        committee(SmallDistrict.COMMUNITY);
        var neighbour = committee(SmallDistrict.NEIGHBOUR);
        var unit = gridUnit(SmallDistrict.GRID);

        assertThatThrownBy(() -> jdbc.sql("update party_organization set parent_id = ? where id = ?")
                        .params(neighbour.id(), unit.id())
                        .update())
                .hasMessageContaining("cannot belong to");
    }

    @Test
    void aKindStandsOnItsLevelOnly() {
        assertFault("territory", "wrong-level", () -> committee(SmallDistrict.GRID));
        assertFault("territory", "wrong-level", () -> gridUnit(SmallDistrict.COMMUNITY));
        assertFault("microGrid", "micro-grid-code", () -> group(SmallDistrict.GRID + "77"));
    }

    @Test
    void aGridAndAMicroGridHaveAtMostOne() {
        branchToMicroGrid();

        assertRefused("party-place-taken", () -> group(SmallDistrict.MICRO_GRID));
    }

    @Test
    void whoMayNotEditIsRefused() {
        var clerk = post(Role.COMMUNITY_CLERK, SmallDistrict.COMMUNITY);

        assertRefused(
                "not-permitted", () -> register.create(clerk, draft(GRID_PARTY_UNIT, SmallDistrict.GRID, null, null)));
    }

    @Test
    void whatLiesOutsideTheOwnMapDoesNotExist() {
        var street = committee(SmallDistrict.STREET);
        var neighbour = committee(SmallDistrict.NEIGHBOUR);

        assertRefused("party-organization-not-found", () -> directory.find(secretary, street.id()));
        assertRefused("party-organization-not-found", () -> directory.find(secretary, neighbour.id()));
        assertRefused(
                "party-organization-not-found",
                () -> register.end(secretary, neighbour.id(), neighbour.version(), TODAY, "调整"));
        assertRefused(
                "territory-not-found",
                () -> register.create(secretary, draft(GRID_PARTY_UNIT, SmallDistrict.NEIGHBOUR_GRID, null, null)));
        assertRefused(
                "territory-not-found", () -> directory.list(secretary, all(SmallDistrict.STREET), Paging.first(20)));
        assertRefused(
                "territory-not-found", () -> directory.counts(secretary, new TerritoryCode(SmallDistrict.NEIGHBOUR)));
    }

    @Test
    void aSecretaryKeepsTheParentThatLiesAboveTheOwnMap() {
        var street = committee(SmallDistrict.STREET);
        var own = committee(SmallDistrict.COMMUNITY);

        var changed = register.change(secretary, own.id(), own.version(), new PartyChange("新名", street.id(), null, 3));

        assertThat(changed.parent()).isEqualTo(street.id());
        assertThat(changed.name()).isEqualTo("新名");
        assertThat(changed.version()).isEqualTo(own.version() + 1);
    }

    @Test
    void aStaleVersionIsRefused() {
        var committee = committee(SmallDistrict.STREET);
        register.change(district, committee.id(), committee.version(), new PartyChange("新名", null, null, null));

        assertRefused(
                "stale",
                () -> register.change(
                        district, committee.id(), committee.version(), new PartyChange("旧名", null, null, null)));
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        committee(SmallDistrict.STREET);
        var community = committee(SmallDistrict.COMMUNITY);

        assertThat(community.version()).isZero();
        assertThat(register.change(district, community.id(), 0, new PartyChange("甲", null, null, null)))
                .isEqualTo(community);
    }

    @Test
    void ofTwoChangesFromTheSameVersionTheSecondIsRefused() {
        var committee = committee(SmallDistrict.STREET);
        var seen = organizations.find(committee.id(), district.reach()).orElseThrow();

        var first = organizations.update(seen, seen.describe(new PartyTexts("乙", null, 0), null));

        assertThat(first.version()).isEqualTo(1);
        assertThatThrownBy(() -> organizations.update(seen, seen.describe(new PartyTexts("丙", null, 0), null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void endsOnlyWithoutBranchesAndOnlyOnce() {
        var unit = branchToMicroGrid();
        assertRefused(
                "party-organization-has-branches",
                () -> register.end(district, unit.id(), unit.version(), TODAY, "调整"));

        var group = directory
                .list(district, new PartyQuery(SmallDistrict.GRID, true, MICRO_GRID_GROUP, null, null), Paging.first(1))
                .items()
                .get(0);
        register.end(district, group.id(), group.version(), TODAY, "调整");
        var ended = register.end(district, unit.id(), unit.version(), TODAY, "调整");

        assertRefused(
                "party-organization-ended", () -> register.end(district, unit.id(), ended.version(), TODAY, "调整"));
    }

    @Test
    void endsWithAReasonAfterItBegan() {
        var committee = register.create(
                district,
                new PartyDraft(REGIONAL_COMMITTEE, "甲", SmallDistrict.STREET, null, null, null, null, null, TODAY));

        assertFault("on", "out-of-range", () -> register.end(district, committee.id(), 0, TODAY, "调整"));
        assertFault("reason", "required", () -> register.end(district, committee.id(), 0, TODAY.plusDays(1), " "));
        assertFault("on", "required", () -> register.end(district, committee.id(), 0, null, "调整"));
    }

    @Test
    void writesWhatChangedIntoTheAudit() {
        var committee = committee(SmallDistrict.STREET);
        register.change(district, committee.id(), committee.version(), new PartyChange("新名", null, null, null));

        var entry = jdbc.sql(
                        "select before ->> 'name' || '→' || (after ->> 'name') || ' ' || (after - 'name')::text from audit_entry"
                                + " where act = 'party.change' and subject_kind = 'party-organization' and subject = ?")
                .param(String.valueOf(committee.id()))
                .query(String.class)
                .single();

        assertThat(entry).isEqualTo("甲→新名 {}");
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        var draft = new PartyDraft(
                REGIONAL_COMMITTEE, "𠮷".repeat(81), " ", null, null, null, "a\u0000", -1, TODAY.plusYears(2));

        assertThatThrownBy(() -> register.create(district, draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field", "code")
                                .containsExactlyInAnyOrder(
                                        tuple("territory", "required"),
                                        tuple("from", "out-of-range"),
                                        tuple("name", "too-long"),
                                        tuple("contact", "forbidden-characters"),
                                        tuple("displayOrder", "out-of-range")));
    }

    @Test
    void asksForTheKindBesidesWhatElseIsFaulty() {
        var draft = new PartyDraft(null, null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> register.create(district, draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults()).extracting("field").containsExactly("kind", "name"));
    }

    @Test
    void aResidentUnitHasItsOwnWhereItStands() {
        committee(SmallDistrict.STREET);
        var committee = committee(SmallDistrict.COMMUNITY);
        var unit = residentUnits.create(
                district,
                new ResidentUnitDraft("虚构商店", "91000000000000001N", null, SmallDistrict.COMPOUND, null, null));

        var party = register.create(
                district, new PartyDraft(RESIDENT_UNIT_PARTY, "虚构支部", null, null, unit.id(), null, null, null, null));

        assertThat(party.territory()).isEqualTo(SmallDistrict.COMPOUND);
        assertThat(party.parent()).isEqualTo(committee.id());
        assertRefused(
                "resident-unit-has-party",
                () -> residentUnits.end(district, unit.id(), unit.version(), TODAY.plusDays(1), "迁出"));
    }

    private PartyOrganizationView branchToMicroGrid() {
        committee(SmallDistrict.STREET);
        committee(SmallDistrict.COMMUNITY);
        var unit = gridUnit(SmallDistrict.GRID);
        group(SmallDistrict.MICRO_GRID);
        return unit;
    }

    private PartyOrganizationView committee(String territory) {
        return register.create(district, draft(REGIONAL_COMMITTEE, territory, null, null));
    }

    private PartyOrganizationView gridUnit(String grid) {
        return register.create(district, draft(GRID_PARTY_UNIT, grid, null, null));
    }

    private PartyOrganizationView group(String microGrid) {
        return register.create(district, draft(MICRO_GRID_GROUP, null, microGrid, null));
    }

    private static PartyDraft draft(PartyKind kind, String territory, String microGrid, Integer parent) {
        return new PartyDraft(kind, "甲", territory, microGrid, null, parent, null, null, BEGUN);
    }

    private static PartyQuery all(String territory) {
        return new PartyQuery(territory, true, null, null, null);
    }

    private ActingPost post(Role role, String territory) {
        return SmallDistrict.post(role, territories.require(new TerritoryCode(territory)));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getCode()).isEqualTo(code));
    }

    private static void assertFault(String field, String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field", "code")
                                .containsExactly(tuple(field, code)));
    }
}
