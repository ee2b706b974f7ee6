package org.civicgrid.governance.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.civicgrid.governance.party.MemberKind.DEPUTY;
import static org.civicgrid.governance.party.MemberKind.ORDINARY;
import static org.civicgrid.governance.party.MemberKind.PART_TIME;
import static org.civicgrid.governance.party.MemberKind.SECRETARY;
import static org.civicgrid.governance.territory.FixedClock.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.PersonView;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class CommitteeRegisterTests {

    private static final LocalDate BEGUN = LocalDate.of(2024, 1, 1);
    private static final LocalDate OVER = LocalDate.of(2029, 1, 1);
    private static final LocalDate SOON = TODAY.plusDays(30);

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    PartyRegister parties;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    CommitteeRegister register;

    @Autowired
    CommitteeDirectory directory;

    @Autowired
    CommitteeTerms terms;

    @Autowired
    ForceDirectory force;

    @Autowired
    JdbcClient jdbc;

    ActingPost district;
    ActingPost secretary;
    int street;
    int community;
    int unit;

    @BeforeEach
    void setUpCommittees() {
        map.load();
        district = post(Role.DISTRICT_LEADER, SmallDistrict.DISTRICT);
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
        street = committee(SmallDistrict.STREET);
        community = committee(SmallDistrict.COMMUNITY);
        unit = unit("91000000000000001N", SmallDistrict.GRID);
    }

    @Test
    void ordinaryAndPartTimeMembersHaveAVoiceTheSecretaryFirst() {
        seat(PART_TIME, "丁", unit, OVER);
        seat(ORDINARY, "丙", null, OVER);
        seat(SECRETARY, "甲", null, OVER);
        seat(DEPUTY, "乙", null, OVER);

        assertThat(directory.inOffice(secretary, community, TODAY))
                .extracting(CommitteeVoice::name, it -> it.kind().commandsStaff())
                .containsExactly(tuple("甲", true), tuple("乙", true), tuple("丙", true), tuple("丁", false));
    }

    @Test
    void aTermThatIsOverGivesNoVoiceBeforeItsRecordIsClosed() {
        seat(ORDINARY, "甲", null, SOON);

        assertThat(directory.inOffice(secretary, community, SOON.minusDays(1))).hasSize(1);
        assertThat(directory.inOffice(secretary, community, SOON)).isEmpty();
        assertThat(directory.inOffice(secretary, community, BEGUN.minusDays(1))).isEmpty();
    }

    @Test
    void thePlatformClosesWhatHasExpiredAndSaysSo() {
        var member = seat(ORDINARY, "甲", null, SOON);
        jdbc.sql("update committee_member set term_to = ? where id = ?")
                .params(TODAY, member.id())
                .update();

        terms.endExpired();

        assertThat(directory.find(secretary, member.id()))
                .returns(TODAY, CommitteeMemberView::validTo)
                .returns("任期届满", CommitteeMemberView::endReason);
        assertThat(directory.history(secretary, member.id()))
                .extracting(it -> it.act())
                .containsExactly("committee-member.create", "committee-member.expire");
    }

    @Test
    void aPartTimeMemberComesFromAUnitOfTheArea() {
        var elsewhere = unit("91000000000000002L", SmallDistrict.NEIGHBOUR_GRID);

        assertFault("homeUnit", "required", () -> seat(PART_TIME, "甲", null, OVER));
        assertFault("homeUnit", "member-home-unit", () -> seat(ORDINARY, "甲", unit, OVER));
        assertFault(
                "homeUnit",
                "member-home-unit",
                () -> register.create(district, draft(community, PART_TIME, "甲", elsewhere, null, OVER)));
        assertThat(register.create(district, draft(street, PART_TIME, "甲", elsewhere, null, OVER))
                        .homeUnit())
                .isEqualTo(elsewhere);
    }

    @Test
    void aCommitteeHasOneSecretaryAtATime() {
        seat(SECRETARY, "甲", null, OVER);

        assertRefused("committee-has-secretary", () -> seat(SECRETARY, "乙", null, OVER));
    }

    @Test
    void aSuccessorBeginsOnTheDayOnWhichTheSecretaryEnds() {
        var first = seat(SECRETARY, "甲", null, OVER);
        register.end(secretary, first.id(), first.version(), TODAY, "调离");

        var next = register.create(
                secretary,
                new MemberDraft(community, SECRETARY, "乙", null, null, null, null, TODAY, TODAY.plusYears(5)));

        assertThat(directory.inOffice(secretary, community, TODAY))
                .extracting(CommitteeVoice::member)
                .containsExactly(next.id());
    }

    @Test
    void aTermIsFiveYearsAtTheMost() {
        assertFault(
                "termTo",
                "out-of-range",
                () -> seat(ORDINARY, "甲", null, BEGUN.plusYears(5).plusDays(1)));
        assertFault("termTo", "out-of-range", () -> seat(ORDINARY, "甲", null, TODAY));
        assertFault("termTo", "required", () -> seat(ORDINARY, "甲", null, null));
    }

    @Test
    void aFurtherTermFollowsWithoutAGap() {
        var member = seat(ORDINARY, "甲", null, SOON);

        assertFault(
                "termFrom",
                "out-of-range",
                () -> register.renew(
                        secretary, member.id(), member.version(), new MemberRenewal(SOON.plusDays(1), OVER)));
        var renewed =
                register.renew(secretary, member.id(), member.version(), new MemberRenewal(null, SOON.plusYears(5)));

        assertThat(renewed)
                .returns(SOON, CommitteeMemberView::termFrom)
                .returns(BEGUN, CommitteeMemberView::validFrom)
                .returns(false, CommitteeMemberView::expiring);
        assertThat(directory.inOffice(secretary, community, SOON)).hasSize(1);
    }

    @Test
    void aPersonShowsEveryPostAndSeatOpenly() {
        var person = holder(SmallDistrict.COMMUNITY, "社区书记");
        var here = register.create(district, draft(community, SECRETARY, null, null, person, OVER));
        register.create(district, draft(street, ORDINARY, null, null, person, OVER));

        var shown = directory.find(secretary, here.id());

        assertThat(shown.name()).isEqualTo("演示甲");
        assertThat(shown.posts()).extracting(ConcurrentPost::title).containsExactly("社区书记");
        assertThat(shown.seats()).containsExactly(new ConcurrentSeat(null, "党委" + SmallDistrict.STREET, ORDINARY));
    }

    @Test
    void aPersonMustHoldAPostWithinTheMap() {
        var person = holder(SmallDistrict.NEIGHBOUR, "社区书记");

        assertFault(
                "person",
                "member-person",
                () -> register.create(secretary, draft(community, ORDINARY, null, null, person, OVER)));
    }

    @Test
    void whoseAppointmentHasEndedIsOutOfThePickersAtOnce() {
        var person = holder(SmallDistrict.COMMUNITY, "社区书记");
        var at = new TerritoryCode(SmallDistrict.COMMUNITY);
        assertThat(force.officers(secretary, at)).extracting(PersonView::id).contains(person);

        jdbc.sql("update appointment set valid_to = ? where person_id = ?")
                .params(TODAY, person)
                .update();

        assertThat(force.officers(secretary, at)).extracting(PersonView::id).doesNotContain(person);
        assertFault(
                "person",
                "member-person",
                () -> register.create(secretary, draft(community, ORDINARY, null, null, person, OVER)));
    }

    @Test
    void aDayBeyondAllCalendarsIsRefusedLikeAnyOther() {
        var draft = new MemberDraft(community, ORDINARY, "甲", null, null, null, null, LocalDate.MAX, LocalDate.MAX);

        assertFault("termFrom", "out-of-range", () -> register.create(secretary, draft));
        var member = seat(ORDINARY, "甲", null, SOON);
        assertFault(
                "termFrom",
                "out-of-range",
                () -> register.renew(
                        secretary, member.id(), member.version(), new MemberRenewal(LocalDate.MAX, LocalDate.MAX)));
    }

    @Test
    void nobodyGivesHimselfASeatOrATerm() {
        jdbc.sql("insert into person (id, name) values (7, '测试员甲') on conflict do nothing")
                .update();
        var own = seat(ORDINARY, "测试员甲", null, OVER);
        jdbc.sql("update committee_member set person_id = 7 where id = ?")
                .param(own.id())
                .update();

        assertRefused("own-seat", () -> register.create(secretary, draft(community, ORDINARY, null, null, 7, OVER)));
        assertRefused(
                "own-seat",
                () -> register.renew(secretary, own.id(), own.version(), new MemberRenewal(null, OVER.plusYears(1))));
    }

    @Test
    void isListedByKindAndByWhatExpiresSoon() {
        seat(SECRETARY, "甲", null, OVER);
        seat(ORDINARY, "乙", null, SOON);
        var left = seat(ORDINARY, "丙", null, OVER);
        register.end(secretary, left.id(), left.version(), TODAY, "辞去");

        assertThat(names(query(null, null, false))).containsExactly("甲", "乙");
        assertThat(names(query(SECRETARY, null, false))).containsExactly("甲");
        assertThat(names(query(null, 30, false))).containsExactly("乙");
        assertThat(names(query(null, null, true))).containsExactly("丙");
        assertThat(directory.tally(secretary, new TerritoryCode(SmallDistrict.COMMUNITY)))
                .returns(2L, CommitteeTally::whole)
                .returns(1L, CommitteeTally::expiring);
    }

    @Test
    void theListIsPaged() {
        seat(ORDINARY, "甲", null, OVER);
        seat(ORDINARY, "乙", null, OVER);

        var first = directory.list(secretary, query(null, null, false), Paging.first(1));
        var second = directory.list(secretary, query(null, null, false), new Paging(1, first.next()));

        assertThat(first.items()).extracting(CommitteeMemberView::name).containsExactly("甲");
        assertThat(second.items()).extracting(CommitteeMemberView::name).containsExactly("乙");
        assertThat(second.next()).isNull();
    }

    @Test
    void committeeAndUnitStayWhileSomebodySitsForThem() {
        seat(PART_TIME, "甲", unit, OVER);

        assertRefused("committee-has-members", () -> parties.end(district, community, 0, TODAY, "调整"));
        assertRefused("resident-unit-has-members", () -> units.end(district, unit, 0, TODAY, "搬迁"));
    }

    @Test
    void theStreetsCommitteeIsOutOfTheCommunitysSight() {
        assertRefused(
                "party-organization-not-found",
                () -> register.create(secretary, draft(street, ORDINARY, "甲", null, null, OVER)));
        assertRefused("party-organization-not-found", () -> directory.inOffice(secretary, street, TODAY));
    }

    @Test
    void postgresRefusesASeatOnWhatIsNoCommittee() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into committee_member (committee_id, kind, name, term_from, term_to, valid_from, territory_id,
                          district_id, street_id, community_id)
                        select id, 'ORDINARY', '甲', '2026-01-01', '2027-01-01', '2026-01-01', street_id, district_id,
                          street_id, null from party_organization where id = ?
                        """).param(community).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot sit on");
    }

    private CommitteeMemberView seat(MemberKind kind, String name, @Nullable Integer home, @Nullable LocalDate to) {
        return register.create(secretary, draft(community, kind, name, home, null, to));
    }

    private static MemberDraft draft(
            int committee,
            MemberKind kind,
            @Nullable String name,
            @Nullable Integer home,
            @Nullable Integer person,
            @Nullable LocalDate to) {
        return new MemberDraft(committee, kind, name, null, null, home, person, BEGUN, to);
    }

    private MemberQuery query(@Nullable MemberKind kind, @Nullable Integer within, boolean former) {
        return new MemberQuery(null, true, community, kind, null, null, within, former);
    }

    private List<String> names(MemberQuery query) {
        return directory.list(secretary, query, Paging.first(20)).items().stream()
                .map(CommitteeMemberView::name)
                .toList();
    }

    private int committee(String territory) {
        return parties.create(
                        district,
                        new PartyDraft(
                                PartyKind.REGIONAL_COMMITTEE,
                                "党委" + territory,
                                territory,
                                null,
                                null,
                                null,
                                null,
                                null,
                                BEGUN))
                .id();
    }

    private int unit(String code, String territory) {
        return units.create(district, new ResidentUnitDraft("单位" + code, code, true, territory, null, BEGUN))
                .id();
    }

    private int holder(String territory, String title) {
        var at = territories.require(new TerritoryCode(territory)).id();
        var person = jdbc.sql("insert into person (name) values ('演示甲') returning id")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        with u as (insert into organization_unit (code, name, short_name, kind, territory_id, valid_from)
                          values ('T-' || :at, '社区党委', '社区', 'COMMUNITY', :at, '2020-01-01') returning id),
                        p as (insert into post (code, title, role, unit_id, territory_id, valid_from)
                          select 'T-' || :at, :title, 'COMMUNITY_SECRETARY', id, :at, '2020-01-01' from u returning id)
                        insert into appointment (person_id, post_id, valid_from) select :person, id, '2020-01-01' from p
                        """)
                .param("at", at)
                .param("title", title)
                .param("person", person)
                .update();
        return person;
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
