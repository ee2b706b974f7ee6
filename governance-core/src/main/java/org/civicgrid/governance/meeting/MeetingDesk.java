package org.civicgrid.governance.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.AgreedCases;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingNotFound;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingNotPossible;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingNotYet;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingPast;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingWithoutAgenda;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingWithoutMinutes;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingWithoutVoices;
import org.civicgrid.governance.meeting.MeetingRefusals.ResolutionNotFound;
import org.civicgrid.governance.meeting.MeetingRefusals.WithoutQuorum;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares, calls, holds and closes meetings, inside the acting post's map; every act is written to the audit. What a meeting
 * resolved becomes a case for each resolution when it is closed.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class MeetingDesk {

    private static final int LONGEST_MINUTES = 20_000;
    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Meetings meetings;
    private final Participants participants;
    private final Agendas agendas;
    private final Resolutions resolutions;
    private final Papers papers;
    private final Hosts hosts;
    private final Seating seating;
    private final CarryOver carryOver;
    private final NoticeWriter notices;
    private final MeetingViews views;
    private final AgreedCases cases;
    private final ForceRegister force;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Prepares a meeting: the committee is seated, and what earlier meetings left comes onto the agenda.
     *
     * @throws InvalidInput naming every faulty field
     * @throws Refusal.NotFound if the host lies outside the post's map
     */
    public MeetingView draft(ActingPost by, MeetingDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var kind = requireNonNullElse(draft.kind(), MeetingKind.REGIONAL_PARTY_JOINT_MEETING);
        var form = new FormInput().when(draft.host() == null, "host", "required", null);
        var facts = MeetingFacts.read(form, draft.plan(), kind.getQuorum(), clock.instant());
        var agenda = AgendaText.read(form, draft.plan());
        form.refuseIfAny();
        var host = hosts.calling(by, Objects.requireNonNull(draft.host()), facts.day());
        hosts.spot(host, facts);
        var meeting = meetings.insert(kind, host, facts);
        prepare(by, meeting, agenda);
        audit.write(by, meeting.act("meeting.draft").changing(Map.of(), facts.compared()));
        return views.of(meeting);
    }

    /**
     * Plans it anew; once it has been called, everybody is told by a further notice.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has been held or cancelled
     */
    public MeetingView change(ActingPost by, int id, int version, MeetingPlan plan) {
        var meeting = open(by, id, version);
        var form = new FormInput();
        var facts = MeetingFacts.read(form, plan, meeting.facts().quorum(), clock.instant());
        var agenda = AgendaText.read(form, plan);
        form.refuseIfAny();
        var host = hosts.calling(by, meeting.hostId(), facts.day());
        hosts.spot(host, facts);
        var planned = meeting.plan(facts);
        prepare(by, planned, agenda);
        var called = meeting.state() == MeetingState.CALLED;
        var stored = write(meeting, called ? planned.notified() : planned);
        if (called) {
            requireCallable(stored);
            notices.issue(by, stored, host);
        }
        audit.write(by, meeting.act("meeting.change").comparing(meeting.facts().compared(), facts.compared()));
        return views.of(stored);
    }

    /**
     * Calls it: the notice and the calendar file are issued as they are now.
     *
     * @param version that the caller has seen
     * @throws Refusal.Conflict if it has been called, has no agenda or nobody with a voice, or would have begun
     */
    public MeetingView call(ActingPost by, int id, int version) {
        var meeting = open(by, id, version);
        if (meeting.state() != MeetingState.DRAFT) {
            throw new MeetingNotPossible(meeting.state());
        }
        seating.prepare(by, meeting);
        carryOver.refresh(meeting);
        requireCallable(meeting);
        var called = write(meeting, meeting.notified());
        notices.issue(by, called, hosts.of(called));
        audit.write(by, called.act("meeting.call"));
        return views.of(called);
    }

    /**
     * Records who came; the first record opens the meeting, and what is carried over stands as it is then.
     *
     * @param version that the caller has seen
     * @param attendance by participant; whoever is not named keeps what was recorded before
     * @throws InvalidInput if somebody does not take part
     * @throws Refusal.Conflict before the day of the meeting, or if it was not called or has been closed
     */
    public MeetingView attend(ActingPost by, int id, int version, Map<Integer, Attendance> attendance) {
        var meeting = open(by, id, version);
        var held = meeting.hold();
        var day = meeting.facts().day();
        if (CalendarZone.today(clock).isBefore(day)) {
            throw new MeetingNotYet(day);
        }
        var known = participants.of(id).stream().map(Participant::id).collect(Collectors.toSet());
        var form = new FormInput().when(attendance.isEmpty(), "attendance", "required", null);
        attendance.keySet().stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> form.when(true, "attendance", "meeting-participant", it));
        form.refuseIfAny();
        seating.judge(by, meeting);
        participants.record(attendance, clock.instant());
        if (meeting.state() == MeetingState.CALLED) {
            carryOver.refresh(meeting);
        }
        var stored = write(meeting, held);
        var came =
                attendance.values().stream().filter(Attendance.PRESENT::equals).count();
        audit.write(by, stored.act("meeting.attend").changing(Map.of(), Map.of("present", came)));
        return views.of(stored);
    }

    /**
     * Writes a further edition of the minutes.
     *
     * @param version that the caller has seen
     * @throws Refusal.Conflict unless the meeting is being held
     */
    public MeetingView record(ActingPost by, int id, int version, @Nullable String text) {
        var meeting = open(by, id, version);
        meeting.requireHeld();
        var form = new FormInput();
        var tidy = form.required("text", text, LONGEST_MINUTES);
        form.refuseIfAny();
        papers.write(id, tidy, clock.instant(), PlainText.cut(by.inWords(), 160));
        audit.write(by, meeting.act("meeting.minutes"));
        return views.of(meetings.touch(meeting));
    }

    /**
     * Passes a resolution.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field, or the owner when it cannot do anything there
     * @throws Refusal.Conflict unless the meeting is being held, and with a quorum
     */
    public MeetingView resolve(ActingPost by, int id, int version, ResolutionDraft draft) {
        var meeting = open(by, id, version);
        meeting.requireHeld();
        var form = new FormInput();
        var text = form.required("text", draft.text(), AgendaItem.LONGEST);
        var owner = form.required("owner", draft.owner(), 24);
        var day = meeting.facts().day();
        var due = requireNonNullElse(draft.dueOn(), day);
        form.when(draft.dueOn() == null, "dueOn", "required", null);
        form.when(
                draft.dueOn() != null && (!due.isAfter(day) || due.isAfter(day.plusYears(1))),
                "dueOn",
                "out-of-range",
                due,
                day.plusDays(1).toString(),
                day.plusYears(1).toString());
        form.refuseIfAny();
        var place = hosts.spot(hosts.of(meeting), meeting.facts()).jurisdiction();
        cases.requireLead(by, place, owner, "owner");
        seating.judge(by, meeting);
        requireQuorum(meeting);
        var unit = force.unit(owner);
        resolutions.pass(id, text, unit.id(), due, clock.instant());
        audit.write(
                by,
                meeting.act("meeting.resolve")
                        .changing(Map.of(), Map.of("text", text, "owner", unit.name(), "dueOn", due.toString())));
        return views.of(meetings.touch(meeting));
    }

    /**
     * Takes a resolution back.
     *
     * @param version that the caller has seen
     * @throws Refusal.NotFound if the meeting has no such resolution
     * @throws Refusal.Conflict unless the meeting is being held
     */
    public MeetingView withdraw(ActingPost by, int id, int version, int resolution) {
        var meeting = open(by, id, version);
        meeting.requireHeld();
        if (!resolutions.withdraw(id, resolution)) {
            throw new ResolutionNotFound(resolution);
        }
        audit.write(by, meeting.act("meeting.withdraw").changing(Map.of("resolution", resolution), Map.of()));
        return views.of(meetings.touch(meeting));
    }

    /**
     * Closes it: the minutes stand, and each resolution becomes a case with its owner, due on the day that was agreed.
     *
     * @param version that the caller has seen
     * @throws Refusal.Conflict unless it is being held and has minutes
     */
    public MeetingView close(ActingPost by, int id, int version) {
        var meeting = open(by, id, version);
        var closed = meeting.close(clock.instant());
        if (papers.minutes(id).isEmpty()) {
            throw new MeetingWithoutMinutes();
        }
        var numbers = new ArrayList<String>();
        var passed = resolutions.of(id);
        if (!passed.isEmpty()) {
            var spot = hosts.spot(hosts.of(meeting), meeting.facts());
            for (var it : passed) {
                var number = openCase(by, meeting, spot.point(), it).text();
                resolutions.opened(it.id(), number);
                numbers.add(number);
            }
        }
        var stored = write(meeting, closed);
        meetings.lockDrafts(meeting.hostId()).forEach(carryOver::refresh);
        audit.write(by, stored.act("meeting.close").changing(Map.of(), Map.of("cases", numbers)));
        return views.of(stored);
    }

    private CaseNumber openCase(ActingPost by, Meeting meeting, LngLat point, Resolution it) {
        var facts = meeting.facts();
        var description = "%s\n%s（%s）决议第 %d 项，约定 %s 前办结。"
                .formatted(it.text(), facts.title(), DAY.format(facts.day()), it.orderNo(), DAY.format(it.dueOn()));
        var place = new Report.Place(point.lng(), point.lat(), null, facts.place(), null);
        var report = new Report(
                meeting.kind().getCaseType(),
                PlainText.cut(it.text(), 60),
                description,
                null,
                Channel.COMMUNITY,
                place,
                null,
                List.of(),
                null);
        var until = it.dueOn().plusDays(1).atStartOfDay(CalendarZone.SHANGHAI).toInstant();
        var owner = force.unit(it.ownerUnitId()).code();
        return cases.open(by, report, new AgreedCases.Agreement(owner, until));
    }

    /**
     * Cancels it; if it had been called, everybody is told.
     *
     * @param version that the caller has seen
     * @throws Refusal.Conflict if it has been held or cancelled
     */
    public MeetingView cancel(ActingPost by, int id, int version, @Nullable String reason) {
        var meeting = open(by, id, version);
        var form = new FormInput();
        var why = form.required("reason", reason, LONGEST_REASON);
        form.refuseIfAny();
        var cancelled = write(meeting, meeting.cancel(why));
        if (cancelled.sequence() != null) {
            notices.issue(by, cancelled, hosts.of(cancelled));
        }
        audit.write(by, cancelled.act("meeting.cancel").because(why));
        return views.of(cancelled);
    }

    private void prepare(ActingPost by, Meeting meeting, AgendaText agenda) {
        seating.prepare(by, meeting);
        participants.replaceGuests(meeting.id(), agenda.guests());
        carryOver.write(meeting, agenda.items().stream().map(AgendaItem::of).toList());
    }

    private void requireCallable(Meeting meeting) {
        if (!clock.instant().isBefore(meeting.facts().startsAt())) {
            throw new MeetingPast();
        }
        if (agendas.of(meeting.id()).isEmpty()) {
            throw new MeetingWithoutAgenda();
        }
        if (participants.of(meeting.id()).stream().noneMatch(Participant::voice)) {
            throw new MeetingWithoutVoices();
        }
    }

    private void requireQuorum(Meeting meeting) {
        var voices = participants.of(meeting.id()).stream()
                .filter(Participant::voice)
                .toList();
        var present = (int) voices.stream().filter(Participant::isPresent).count();
        var quorum = meeting.facts().quorum();
        if (!quorum.isMet(present, voices.size())) {
            throw new WithoutQuorum(voices.size(), quorum.needed(voices.size()), present);
        }
    }

    private Meeting open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        var meeting = meetings.lock(id)
                .filter(it -> by.reach().browses(it.jurisdiction()))
                .orElseThrow(() -> new MeetingNotFound(id));
        EntityTags.requireSame(version, meeting.version());
        return meeting;
    }

    /** Writes what has become of it; what changed only beside its row counts, too. */
    private Meeting write(Meeting before, Meeting after) {
        return after.equals(before) ? meetings.touch(before) : meetings.update(before, after);
    }
}
