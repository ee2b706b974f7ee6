package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;

/** The regional committee of a community with a secretary, an ordinary and a part-time member, whose unit has a desk. */
class MeetingWorld {

    static final String COMMUNITY = "990108001001";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final MeetingDesk desk;
    private final GovernanceFixtures district;
    private final PartyRegister parties;
    private final CommitteeRegister committees;
    private final ResidentUnitRegister residents;
    private final ForceFounding founding;
    private final ForceRegister force;
    private final TerritoryRegistry territories;

    private int committee;
    private int empty;
    private final Map<String, CommitteeMemberView> members = new HashMap<>();
    private String residentCode = "";

    MeetingWorld(
            MeetingDesk desk,
            GovernanceFixtures district,
            PartyRegister parties,
            CommitteeRegister committees,
            ResidentUnitRegister residents,
            ForceFounding founding,
            ForceRegister force,
            TerritoryRegistry territories) {
        this.desk = desk;
        this.district = district;
        this.parties = parties;
        this.committees = committees;
        this.residents = residents;
        this.founding = founding;
        this.force = force;
        this.territories = territories;
    }

    /** Who calls meetings; the committee is founded at the first call. */
    ActingPost leader() {
        var leader = district.as("district-leader");
        if (committee == 0) {
            committee = parties.create(leader, committee("990108001", "一街区域党委")).id();
            residentCode = code("9151010899999999" + COUNT.getAndIncrement());
            var school = residents.create(
                    leader, new ResidentUnitDraft("演示小学", residentCode, null, COMMUNITY, null, GovernanceFixtures.DAY));
            founding.unit(new UnitDraft(
                    residentCode, "演示小学", "小学", UnitKind.RESIDENT_UNIT, null, COMMUNITY, null, GovernanceFixtures.DAY));
            seat(leader, MemberKind.SECRETARY, "甲书记", null);
            seat(leader, MemberKind.ORDINARY, "乙委员", null);
            seat(leader, MemberKind.PART_TIME, "丙校长", school.id());
        }
        return leader;
    }

    /** Somebody at the desk of the resident unit. */
    ActingPost contact() {
        leader();
        var place = territories.require(new TerritoryCode(COMMUNITY));
        var post = founding.post(
                "C-" + COUNT.incrementAndGet(),
                "联系人",
                Role.RESIDENT_UNIT_CONTACT,
                force.unit(residentCode),
                place.id(),
                null,
                GovernanceFixtures.DAY);
        var person = founding.person("联系人", true);
        founding.appoint(person, post, null, GovernanceFixtures.DAY);
        return force.acting(person.id(), person.id(), post.id());
    }

    /** In ten minutes; right before midnight half way to it. */
    static Instant laterToday() {
        var now = Instant.now();
        var midnight = LocalDate.ofInstant(now, CalendarZone.SHANGHAI)
                .plusDays(1)
                .atStartOfDay(CalendarZone.SHANGHAI)
                .toInstant();
        var left = Math.min(1200, ChronoUnit.SECONDS.between(now, midnight));
        return now.plusSeconds(left / 2);
    }

    ActingPost as(String who) {
        return district.as(who);
    }

    /** Code of the resident unit's desk. */
    String residentDesk() {
        leader();
        return residentCode;
    }

    /** Ends a seat today: from now on it has no voice. */
    void endSeat(String name, LocalDate today) {
        var member = members.get(name);
        committees.end(leader(), member.id(), member.version(), today, "调离");
        members.remove(name);
    }

    /** Gives the seat to its holder anew. */
    void seatAgain(MemberKind kind, String name) {
        seat(leader(), kind, name, null);
    }

    private void seat(ActingPost leader, MemberKind kind, String name, Integer home) {
        var from = members.containsKey(name) ? LocalDate.now() : GovernanceFixtures.DAY.plusYears(4);
        var draft = new MemberDraft(committee, kind, name, null, null, home, null, from, LocalDate.of(2028, 12, 31));
        members.put(name, committees.create(leader, draft));
    }

    private static PartyDraft committee(String place, String name) {
        return new PartyDraft(
                PartyKind.REGIONAL_COMMITTEE, name, place, null, null, null, null, null, GovernanceFixtures.DAY);
    }

    private static String code(String body) {
        var tail = body + "0".repeat(17 - body.length());
        return tail + CreditCode.checkCharacter(tail);
    }

    MeetingPlan plan(Instant startsAt, String... items) {
        return new MeetingPlan(
                "第四季度区域党建联席会议",
                "街道会议室",
                null,
                null,
                startsAt,
                startsAt.plus(1, ChronoUnit.HOURS),
                null,
                List.of(items).stream()
                        .map(text -> new MeetingPlan.Item(text, "演示小学"))
                        .collect(Collectors.toList()),
                List.of(new MeetingPlan.Guest("丁居民", null)));
    }

    /** Of a committee on which nobody sits. */
    MeetingView draftOfNobody(Instant startsAt, String... items) {
        if (empty == 0) {
            empty = parties.create(leader(), committee(COMMUNITY, "一社区区域党委")).id();
        }
        return desk.draft(leader(), MeetingDraft.of(null, empty, plan(startsAt, items)));
    }

    /** Of the committee of the other street. */
    MeetingView draftInTheEast(Instant startsAt, String... items) {
        var east = parties.create(leader(), committee("990108002", "二街区域党委")).id();
        return desk.draft(leader(), MeetingDraft.of(null, east, plan(startsAt, items)));
    }

    MeetingView draft(Instant startsAt, String... items) {
        return desk.draft(
                leader(), MeetingDraft.of(MeetingKind.REGIONAL_PARTY_JOINT_MEETING, hostId(), plan(startsAt, items)));
    }

    int hostId() {
        leader();
        return committee;
    }

    MeetingView called(Instant startsAt, String... items) {
        var it = draft(startsAt, items);
        return desk.call(leader(), it.id(), it.version());
    }

    /** Held with these, by name. */
    MeetingView held(Instant startsAt, List<String> present) {
        return attended(called(startsAt, "开放操场"), present);
    }

    MeetingView attended(MeetingView it, List<String> present) {
        var attendance = it.participants().stream()
                .collect(Collectors.toMap(
                        MeetingView.Attendee::id,
                        each -> present.contains(each.name()) ? Attendance.PRESENT : Attendance.ABSENT));
        return desk.attend(leader(), it.id(), it.version(), attendance);
    }

    MeetingView resolved(MeetingView it, String text, String owner, LocalDate dueOn) {
        return desk.resolve(leader(), it.id(), it.version(), new ResolutionDraft(text, owner, dueOn));
    }

    MeetingView closed(MeetingView it) {
        var recorded = desk.record(leader(), it.id(), it.version(), "会议纪要\n一、开放操场");
        return desk.close(leader(), recorded.id(), recorded.version());
    }
}
