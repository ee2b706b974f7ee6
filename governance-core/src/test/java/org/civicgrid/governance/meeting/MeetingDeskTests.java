package org.civicgrid.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.ReformStep.Merge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A joint meeting from its preparation to the next one, on real PostgreSQL. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingDeskTests {

    private static final List<String> MOST = List.of("甲书记", "丙校长");

    private MeetingWorld world;

    @Autowired
    MeetingDesk desk;

    @Autowired
    MeetingDirectory directory;

    @Autowired
    CaseDesk cases;

    @Autowired
    CaseReader reader;

    @Autowired
    ReformOffice reforms;

    @Autowired
    JdbcClient jdbc;

    /** Later today; meetings of one run follow one another. */
    private Instant soon = Instant.EPOCH;

    private LocalDate today;

    @BeforeAll
    void foundTheCommittee(@Autowired AutowireCapableBeanFactory beans) {
        world = beans.createBean(MeetingWorld.class);
        soon = MeetingWorld.laterToday();
    }

    @AfterAll
    void forget(@Autowired JdbcTemplate owner) {
        GovernanceFixtures.forgetParty(owner);
    }

    @BeforeEach
    void findToday() {
        world.leader();
        soon = soon.plusSeconds(1);
        today = LocalDate.ofInstant(soon, CalendarZone.SHANGHAI);
    }

    @Test
    void seatsTheCommitteeWithAVoiceAndGuestsWithout() {
        var meeting = world.draft(soon, "开放操场");

        assertThat(meeting.participants())
                .extracting(MeetingView.Attendee::name, MeetingView.Attendee::voice, MeetingView.Attendee::represents)
                .containsExactly(
                        tuple("甲书记", true, null),
                        tuple("乙委员", true, null),
                        tuple("丙校长", true, "演示小学"),
                        tuple("丁居民", false, null));
        assertThat(meeting.needed()).isEqualTo(2);
    }

    @Test
    void whoseTermEndsBeforeTheDayIsNotAskedAndHasNoVoice() {
        var called = world.called(soon, "开放操场");
        world.endSeat("乙委员", today);

        var held = world.attended(called, List.of("甲书记", "乙委员"));

        assertThat(held.participants())
                .filteredOn(it -> it.name().equals("乙委员"))
                .noneMatch(MeetingView.Attendee::voice);
        assertThat(held.voices()).isEqualTo(2);
        assertThat(held.present()).isEqualTo(1);
        assertRefused("meeting-without-quorum", () -> resolve(held));
        assertThat(world.draft(soon, "再议").participants())
                .extracting(MeetingView.Attendee::name)
                .doesNotContain("乙委员");
        world.seatAgain(MemberKind.ORDINARY, "乙委员");
    }

    @Test
    void resolvesNothingWithoutAQuorum() {
        var held = world.held(soon, List.of("甲书记", "丁居民"));

        assertRefused("meeting-without-quorum", () -> resolve(held));
        assertThatThrownBy(() -> jdbc.sql("""
            insert into meeting_resolution (meeting_id, order_no, text, owner_unit_id, due_on, passed_at)
            select ?, 1, '绕过', id, '2099-01-01', now() from organization_unit where code = 'U-Q1'
            """).param(held.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("quorum");
    }

    @Test
    void goesItsWayStepByStep() {
        var draft = world.draft(soon);
        assertRefused("meeting-not-possible", () -> world.attended(draft, MOST));
        var tomorrow = world.called(soon.plusSeconds(86_400), "开放操场");
        assertRefused("meeting-not-yet", () -> world.attended(tomorrow, MOST));
        var held = world.held(soon, MOST);
        assertRefused("meeting-without-minutes", () -> desk.close(world.leader(), held.id(), held.version()));
        assertRefused("stale", () -> desk.close(world.leader(), held.id(), 0));

        var closed = world.closed(held);

        assertThat(closed.state()).isEqualTo(MeetingState.CLOSED);
        assertRefused("meeting-not-possible", () -> desk.record(world.leader(), closed.id(), closed.version(), "改写"));
        assertThatThrownBy(() -> jdbc.sql("insert into meeting_minutes values (?, 9, '改写', now(), '某人')")
                        .param(closed.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void callsNobodyToNothing() {
        var bare = world.draftOfNobody(soon);
        var unheard = world.draftOfNobody(soon, "开放操场");

        assertRefused("meeting-without-agenda", () -> desk.call(world.leader(), bare.id(), bare.version()));
        assertRefused("meeting-without-voices", () -> desk.call(world.leader(), unheard.id(), unheard.version()));
    }

    @Test
    void tellsOfAChangeAndOfACancellationByAFurtherNotice() {
        var called = world.called(soon, "开放操场");
        assertThat(called.sequence()).isZero();
        var first = directory.notice(world.leader(), called.id());

        var moved = desk.change(
                world.leader(), called.id(), called.version(), world.plan(soon.plusSeconds(600), "开放操场", "停车"));
        var second = directory.notice(world.leader(), called.id());
        desk.cancel(world.leader(), moved.id(), moved.version(), "大雨");
        var third = directory.notice(world.leader(), called.id());

        assertThat(first.text()).contains("关于召开", "丙校长（演示小学）", "开放操场（提出：演示小学）");
        assertThat(second.text()).contains("关于调整", "停车");
        assertThat(third.text()).contains("关于取消", "大雨");
        assertThat(List.of(first, second, third))
                .extracting(MeetingNotice::sequence)
                .containsExactly(0, 1, 2);
        assertThat(third.calendar()).contains("STATUS:CANCELLED", "SEQUENCE:2", "METHOD:CANCEL");
    }

    @Test
    void aResolutionBecomesACaseOfItsOwnerDueOnTheDayAgreed() {
        var due = today.plusDays(40);
        var closed = world.closed(world.resolved(world.held(soon, MOST), "周末开放操场", world.residentDesk(), due));

        var resolved = closed.resolutions().get(0);
        var file = reader.file(world.contact(), new CaseNumber(Objects.requireNonNull(resolved.caseNumber())));

        assertThat(file.state().getTypeCode()).isEqualTo("URB-1001");
        assertThat(file.state().getStage()).isEqualTo(Stage.DISPATCHED);
        assertThat(resolved.ownerName()).isEqualTo("小学");
        var dueAt = Objects.requireNonNull(file.state().getDueAt()).atZone(CalendarZone.SHANGHAI);
        assertThat(dueAt.toLocalDate()).isBetween(due.minusDays(12), due); // the last working day until then
        assertThat(dueAt.toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        assertThat(Objects.requireNonNull(file.state().getWholeDueAt())).isAfter(dueAt.toInstant());
    }

    @Test
    void openItemsComeBackEachTimeAndDoneOnesOnce() {
        var first = world.closed(
                world.resolved(world.held(soon, MOST), "周末开放操场", world.residentDesk(), today.plusDays(20)));
        var number =
                new CaseNumber(Objects.requireNonNull(first.resolutions().get(0).caseNumber()));
        soon = soon.plusSeconds(1);
        var second = world.draft(soon, "新议题");

        assertThat(carried(second, number))
                .extracting(MeetingView.Item::stage, MeetingView.Item::done)
                .containsExactly(tuple(Stage.DISPATCHED, false));
        assertThat(second.agenda().get(second.agenda().size() - 1).source()).isEqualTo(MeetingView.Source.NEW);

        done(number);
        var shown = directory.find(world.leader(), second.id());
        assertThat(carried(shown, number))
                .extracting(MeetingView.Item::done, MeetingView.Item::outcome)
                .containsExactly(tuple(true, Outcome.SOLVED));
        assertThat(directory.find(world.leader(), first.id()).resolutions())
                .extracting(MeetingView.Resolved::stage)
                .containsExactly(Stage.CLOSED);

        world.closed(world.attended(desk.call(world.leader(), second.id(), second.version()), MOST));
        soon = soon.plusSeconds(1);
        assertThat(carried(world.draft(soon, "又一次"), number)).isEmpty();
    }

    @Test
    void aResidentUnitIsAskedAndCannotBeOrderedAbout() {
        var report = new org.civicgrid.governance.casework.Report(
                "URB-0101",
                null,
                null,
                null,
                org.civicgrid.governance.casework.Channel.PATROL,
                GovernanceFixtures.place(1),
                null,
                List.of(),
                null);
        var number = cases.report(world.as("worker"), report, null).number();
        cases.act(world.as("street"), number, Action.FILE, ActionInput.saying(null), null);

        assertThatThrownBy(() -> cases.act(
                        world.as("street"),
                        number,
                        Action.DISPATCH,
                        ActionInput.saying(null).withUnit(world.residentDesk()),
                        null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isReadByWhoIsAskedToItOnceItWasCalled() {
        var contact = world.contact();
        var draft = world.draft(soon, "开放操场");
        assertRefused("meeting-not-found", () -> directory.find(contact, draft.id()));

        desk.call(world.leader(), draft.id(), draft.version());

        assertThat(directory.find(contact, draft.id()).title()).contains("联席会议");
        assertThat(directory.history(contact, draft.id())).isEmpty();
        var mine = directory.list(contact, new MeetingQuery(null, true, null, null, null, false), Paging.first(100));
        assertThat(mine.items()).extracting(MeetingSummary::id).contains(draft.id());
        assertRefused("meeting-not-found", () -> directory.find(world.as("clerk2"), draft.id()));
    }

    @Test
    void isReadByWhoDoesWhatItResolved() {
        var held = world.held(soon, MOST);
        assertRefused("meeting-not-found", () -> directory.find(world.as("clerk"), held.id()));

        var closed = world.closed(world.resolved(held, "张贴公示", "U-Q1", today.plusDays(9)));

        assertThat(directory.find(world.as("clerk"), closed.id()).state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    @Transactional
    void offersWhoServesThePlaceAndTheResidentUnitsOfTheStreet() {
        assertThat(directory.owners(world.leader(), world.draft(soon).id()))
                .extracting(it -> it.code())
                .contains("U-Q1", "DEP-URBAN", world.residentDesk())
                .doesNotContain("U-Q2", "U-D");
    }

    @Test
    void followsItsHostThroughAReformAndBack() {
        var east = world.draftInTheEast(soon, "开放操场");
        var steps = List.<ReformStep>of(new Merge("990108002", "990108001"));
        var officer = world.as("district");
        var draft = reforms.draft(officer, new ReformDraft("两街合并", "试发〔2026〕3号", today, steps));
        var submitted = reforms.submit(officer, draft.id(), draft.version());

        var applied = reforms.approve(world.leader(), submitted.id(), submitted.version(), null);
        var moved = directory.find(world.leader(), east.id());
        reforms.undo(world.leader(), applied.id(), applied.version(), "试验结束");

        assertThat(moved.host()).isEqualTo(world.hostId());
        assertThat(moved.territory()).isEqualTo("990108001");
        assertThat(directory.find(world.leader(), east.id()).host()).isEqualTo(east.host());
    }

    private List<MeetingView.Item> carried(MeetingView meeting, CaseNumber number) {
        return meeting.agenda().stream()
                .filter(it -> number.text().equals(it.caseNumber()))
                .toList();
    }

    private void done(CaseNumber number) {
        var contact = world.contact();
        cases.act(contact, number, Action.ACCEPT, ActionInput.saying(null), null);
        cases.act(contact, number, Action.FEED_BACK, ActionInput.saying("已开放").withOutcome(Outcome.SOLVED), null);
        cases.act(world.as("street"), number, Action.CHECK, ActionInput.saying("属实"), null);
        cases.act(world.as("street"), number, Action.CLOSE, ActionInput.saying(null), null);
    }

    private MeetingView resolve(MeetingView held) {
        return world.resolved(held, "周末开放操场", "U-Q1", today.plusDays(20));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getCode()).isEqualTo(code));
    }
}
