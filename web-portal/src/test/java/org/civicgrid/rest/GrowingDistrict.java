package org.civicgrid.rest;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.cooperation.CooperationDesk;
import org.civicgrid.governance.cooperation.CooperationDraft;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.meeting.MeetingDesk;
import org.civicgrid.governance.meeting.MeetingDraft;
import org.civicgrid.governance.meeting.MeetingPlan;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.party.ResourceRegister;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenueRegister;
import org.springframework.boot.test.context.TestComponent;

/** A district of one community that gets one thing more of every kind as often as asked. */
@TestComponent
@RequiredArgsConstructor
class GrowingDistrict {

    static final String DISTRICT = "990510";
    static final String COMMUNITY = DISTRICT + "001001";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int COLUMN = 6;

    private final TerritoryIntake intake;
    private final TerritoryRegistry territories;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final CatalogueFounding catalogue;
    private final CaseDesk desk;
    private final PartyRegister parties;
    private final ResidentUnitRegister residents;
    private final CommitteeRegister seats;
    private final ResourceRegister resources;
    private final CooperationDesk cooperations;
    private final RegistrationOffice registrations;
    private final VenueRegister venues;
    private final MeetingDesk meetings;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Attachments attachments;
    private final ReformOffice reforms;
    private final Clock clock;

    private final Spot first = Spot.of("增", COMMUNITY + "001", COLUMN);
    private final Map<Role, Member> members = new EnumMap<>(Role.class);

    private int size;
    private int count;
    private ActingPost officer;
    private ActingPost leader;
    private OrganizationUnit station;

    /** Its first things: a case on which something is noted with every step, a unit that gets one post more with each. */
    Spot spot() {
        return first.at(COMMUNITY);
    }

    /** The duty officer of the district, who sees all of it. */
    Member officer() {
        return member(Role.DISTRICT_DUTY_OFFICER);
    }

    /** Somebody who may use the route and sees the whole district; of a role that belongs there, if there is one. */
    Member reader(Route route) {
        return Stream.concat(Stream.of(Role.DISTRICT_DUTY_OFFICER), AccessWorld.roles().stream())
                .filter(route::isFor)
                .min(Comparator.comparing(Role::level))
                .map(this::member)
                .orElseThrow();
    }

    synchronized void growTo(int wanted) {
        if (size == 0) {
            found();
        }
        while (size < wanted) {
            size++;
            addPlace(COMMUNITY + "%03d".formatted(size));
            addForce();
            addWork();
        }
    }

    /** Notes something on the first case. */
    void noteOften(int times) {
        for (int i = 0; i < times; i++) {
            desk.act(officer, (CaseNumber) first.ids().get("case"), Action.NOTE, ActionInput.saying("续报"), null);
        }
    }

    private void found() {
        catalogue.loadShipped();
        for (var code : List.of(DISTRICT, DISTRICT + "001", COMMUNITY)) {
            intake.add(List.of(MapSquares.territory(code, "增地" + code, MapSquares.of(COLUMN, 1))));
        }
        var centre = unit(UnitKind.OPERATION_CENTRE, DISTRICT + "001");
        unit(UnitKind.STREET_OFFICE, DISTRICT + "001");
        station = unit(UnitKind.COMMUNITY, COMMUNITY);
        officer = acting(Role.DISTRICT_DUTY_OFFICER, centre, DISTRICT);
        leader = acting(Role.DISTRICT_LEADER, unit(UnitKind.DISTRICT, DISTRICT), DISTRICT);
        members.put(officer.role(), enrol(officer));
        parties.create(leader, party(PartyKind.REGIONAL_COMMITTEE, DISTRICT + "001"));
        var party = parties.create(leader, party(PartyKind.REGIONAL_COMMITTEE, COMMUNITY));
        first.ids()
                .putAll(Map.of(
                        "unit",
                        station.id(),
                        "unitCode",
                        station.code(),
                        "party",
                        party.id(),
                        "committee",
                        party.id()));
    }

    private synchronized Member member(Role role) {
        return members.computeIfAbsent(role, it -> enrol(acting(it, unit(UnitKind.DISTRICT, DISTRICT), DISTRICT)));
    }

    private Member enrol(ActingPost post) {
        return accounts.enrol("grow-", post.role(), post, register.person(post.personId()));
    }

    private void addPlace(String grid) {
        var shape = size == 1 ? MapSquares.of(COLUMN, 1) : null;
        intake.add(List.of(MapSquares.territory(grid, "增格" + size, shape)));
        intake.add(List.of(MapSquares.territory(grid + "01", "增苑" + size, null)));
        parties.create(leader, party(PartyKind.GRID_PARTY_UNIT, grid));
        var body = "915101080000001%02d".formatted(size);
        var code = body + CreditCode.checkCharacter(body);
        var resident = residents.create(leader, new ResidentUnitDraft("增企" + size, code, null, grid, null, LONG_AGO));
        var venue = venues.create(leader, venue(grid + "01"));
        keep("resident", resident.id());
        keep("venue", venue.id());
        keep("meeting", meetings.draft(leader, meeting()).id());
        addTogether(resident.id(), grid);
    }

    private void addTogether(int unit, String grid) {
        var resource = new ResourceDraft(unit, ResourceKind.VENUE, "增源" + size, null, LONG_AGO);
        var cooperation = new CooperationDraft(
                (Integer) first.ids().get("party"),
                CooperationKind.ACTIVITY,
                "增共" + size,
                null,
                LONG_AGO,
                null,
                null,
                List.of(unit));
        var phone = "100000010%02d".formatted(size);
        var member = new RegistrationDraft("增员" + size, phone, true, grid, null, unit, null, null, LONG_AGO);
        keep("resource", resources.create(leader, resource).id());
        keep("cooperation", cooperations.create(leader, cooperation).id());
        keep("registration", registrations.create(leader, member).id());
    }

    private void addForce() {
        acting(Role.COMMUNITY_CLERK, unit(UnitKind.COMMUNITY, COMMUNITY), COMMUNITY);
        var clerk = acting(Role.COMMUNITY_CLERK, station, COMMUNITY);
        keep("post", clerk.postId());
        keep("person", clerk.personId());
        keep("member", seats.create(leader, member(clerk.personId())).id());
        keep("account", accounts.open(register.person(clerk.personId()), "grow-" + size));
        if (size % 10 == 0) {
            accounts.token(officer, officer().username());
        }
    }

    private void addWork() {
        var file = attachments
                .store(officer, "增" + size + ".png", new ByteArrayInputStream(AccessThings.png()))
                .id();
        var place = new Report.Place(104.30 + COLUMN * 0.01 + 0.003, 30.305, null, null, null);
        var report = new Report("URB-0101", "增案" + size, "增", null, Channel.PATROL, place, null, List.of(file), null);
        var number = desk.report(officer, report, null).number();
        var until = clock.instant().plus(Duration.ofDays(1));
        desk.act(officer, number, Action.SUPERVISE, ActionInput.saying("请回复").withUntil(until), null);
        keep("case", number);
        keep("attachment", file);
        desk.act(
                officer, (CaseNumber) first.ids().get("case"), Action.NOTE, ActionInput.saying("第" + size + "次"), null);
        var steps = List.<ReformStep>of(new ReformStep.Rename(COMMUNITY, "增社区" + size));
        var tomorrow = CalendarZone.today(clock).plusDays(1);
        keep(
                "reform",
                reforms.draft(officer, new ReformDraft("增改" + size, null, tomorrow, steps))
                        .id());
        var job = jobs.start(officer, "case-import", Map.of("file", size + ".csv", "dryRun", true), 1);
        keep("job", job.id());
    }

    /** The first of its kind is the one that requests name. */
    private void keep(String kind, Object id) {
        first.ids().putIfAbsent(kind, id);
    }

    private OrganizationUnit unit(UnitKind kind, String territory) {
        var code = "G-" + count++;
        return founding.unit(new UnitDraft(code, "增署" + code, "增署", kind, null, territory, null, LONG_AGO));
    }

    private ActingPost acting(Role role, OrganizationUnit unit, String place) {
        var home = territories.require(new TerritoryCode(place)).id();
        var post = founding.post("G-P" + count++, "增岗" + size, role, unit, home, null, LONG_AGO);
        var person = founding.person("增人" + size, true);
        keep("appointment", founding.appoint(person, post, null, LONG_AGO).id());
        return register.acting(person.id(), person.id(), post.id());
    }

    private static PartyDraft party(PartyKind kind, String place) {
        return new PartyDraft(kind, "增党" + place, place, null, null, null, null, null, LONG_AGO);
    }

    private MeetingDraft meeting() {
        var starts = clock.instant().plus(Duration.ofDays(1));
        var host = (Integer) first.ids().get("committee");
        var items = List.of(new MeetingPlan.Item("增议", null));
        return MeetingDraft.of(
                null,
                host,
                new MeetingPlan(
                        "增会" + size,
                        "某路1号",
                        104.30 + COLUMN * 0.01 + 0.003,
                        30.305,
                        starts,
                        starts.plus(Duration.ofHours(1)),
                        null,
                        items,
                        null));
    }

    /** From the first resident unit, so that each row asks for as much as the others. */
    private MemberDraft member(int person) {
        var committee = (Integer) first.ids().get("committee");
        var home = (Integer) first.ids().get("resident");
        var until = CalendarZone.today(clock).plusYears(3);
        return new MemberDraft(committee, MemberKind.PART_TIME, null, null, null, home, person, null, until);
    }

    private static VenueDraft venue(String compound) {
        return new VenueDraft(
                VenueLevel.STATION,
                compound,
                "增站" + compound,
                "某路1号",
                null,
                null,
                null,
                Set.of(ServiceClass.PUBLIC),
                LONG_AGO);
    }
}
