package org.civicgrid.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
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
    private final VenueRegister venues;
    private final Jobs jobs;
    private final Accounts accounts;

    private int size;
    private int count;
    private ActingPost officer;
    private ActingPost leader;
    private Member member;
    private CaseNumber number;

    /** The duty officer of the district, who sees all of it. */
    Member officer() {
        return member;
    }

    /** A case on which something is noted with every step. */
    CaseNumber number() {
        return number;
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

    private void found() {
        catalogue.loadShipped();
        for (var code : List.of(DISTRICT, DISTRICT + "001", COMMUNITY)) {
            intake.add(List.of(MapSquares.territory(code, "增地" + code, MapSquares.of(COLUMN, 1))));
        }
        var centre = unit(UnitKind.OPERATION_CENTRE, DISTRICT + "001");
        unit(UnitKind.STREET_OFFICE, DISTRICT + "001");
        unit(UnitKind.COMMUNITY, COMMUNITY);
        officer = acting(Role.DISTRICT_DUTY_OFFICER, centre, DISTRICT);
        leader = acting(Role.DISTRICT_LEADER, unit(UnitKind.DISTRICT, DISTRICT), DISTRICT);
        member = accounts.enrol("grow-", officer.role(), officer, register.person(officer.personId()));
        parties.create(leader, party(PartyKind.REGIONAL_COMMITTEE, DISTRICT + "001"));
        parties.create(leader, party(PartyKind.REGIONAL_COMMITTEE, COMMUNITY));
    }

    private void addPlace(String grid) {
        var shape = size == 1 ? MapSquares.of(COLUMN, 1) : null;
        intake.add(List.of(MapSquares.territory(grid, "增格" + size, shape)));
        intake.add(List.of(MapSquares.territory(grid + "01", "增苑" + size, null)));
        parties.create(leader, party(PartyKind.GRID_PARTY_UNIT, grid));
        var body = "915101080000001%02d".formatted(size);
        var code = body + CreditCode.checkCharacter(body);
        residents.create(leader, new ResidentUnitDraft("增企" + size, code, null, grid, null, null, LONG_AGO));
        venues.create(leader, venue(grid + "01"));
    }

    private void addForce() {
        acting(Role.COMMUNITY_CLERK, unit(UnitKind.COMMUNITY, COMMUNITY), COMMUNITY);
    }

    private void addWork() {
        var place = new Report.Place(104.30 + COLUMN * 0.01 + 0.003, 30.305, null, null, null);
        var report = new Report("URB-0101", "增案" + size, "增", null, Channel.PATROL, place, null, List.of(), null);
        var made = desk.report(officer, report, null).number();
        number = number == null ? made : number;
        desk.act(officer, number, Action.NOTE, ActionInput.saying("第" + size + "次"), null);
        jobs.start(officer, "case-import", Map.of("file", size + ".csv", "dryRun", true), 1);
    }

    private OrganizationUnit unit(UnitKind kind, String territory) {
        var code = "G-" + count++;
        return founding.unit(new UnitDraft(code, "增署" + code, "增署", kind, null, territory, null, LONG_AGO));
    }

    private ActingPost acting(Role role, OrganizationUnit unit, String place) {
        var home = territories.require(new TerritoryCode(place)).id();
        var post = founding.post("G-P" + count++, "增岗" + size, role, unit, home, null, LONG_AGO);
        var person = founding.person("增人" + size, true);
        founding.appoint(person, post, null, LONG_AGO);
        return register.acting(person.id(), person.id(), post.id());
    }

    private static PartyDraft party(PartyKind kind, String place) {
        return new PartyDraft(kind, "增党" + place, place, null, null, null, null, null, LONG_AGO);
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
