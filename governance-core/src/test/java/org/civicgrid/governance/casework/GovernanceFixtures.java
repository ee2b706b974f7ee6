package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A small district of two streets with everybody who handles a case, loaded once. */
@TestComponent
public class GovernanceFixtures {

    public static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final TerritoryIntake intake;
    private final TerritoryRegistry territories;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final CatalogueFounding catalogue;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;
    private final Map<String, ActingPost> people = new TreeMap<>();

    GovernanceFixtures(
            TerritoryIntake intake,
            TerritoryRegistry territories,
            ForceFounding founding,
            ForceRegister register,
            CatalogueFounding catalogue,
            WorkingCalendars calendars,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.territories = territories;
        this.founding = founding;
        this.register = register;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** Whoever acts under this short name, for example {@code street}; the district is loaded at the first call. */
    public synchronized ActingPost as(String who) {
        if (people.isEmpty()) {
            transaction.executeWithoutResult(status -> loadMap());
            transaction.executeWithoutResult(status -> loadForce());
        }
        return people.get(who);
    }

    /** A point inside the first grid of street one (104.005, 30.005) or two (104.015, 30.005). */
    public static Report.Place place(int street) {
        return new Report.Place(104.005 + 0.01 * (street - 1), 30.005, null, "成华路1号", null);
    }

    /**
     * Takes away what committed tests have done with the Party organisations of this district, so that nobody trips over it; only
     * the owner of the tables may delete what was said and told.
     */
    public static void forgetParty(JdbcTemplate jdbc) {
        var ours = " where district_id = (select id from territory where code = '990108')";
        jdbc.execute(Stream.of(
                        "meeting_agenda_item",
                        "meeting_notice",
                        "meeting_minutes",
                        "meeting_resolution",
                        "meeting_participant",
                        "meeting",
                        "regional_cooperation_party",
                        "regional_cooperation" + ours,
                        "member_registration" + ours,
                        "resident_resource" + ours,
                        "committee_member" + ours,
                        "party_organization" + ours,
                        "resident_unit" + ours)
                .collect(Collectors.joining("; delete from ", "reset role; delete from ", "; set role civicgrid_app")));
    }

    private void loadMap() {
        calendars.loadShippedDays();
        catalogue.loadShipped();
        territories();
    }

    private void loadForce() {
        var district = unit("U-D", "区委区政府", UnitKind.DISTRICT, "990108");
        var centre = unit("U-DC", "区城运中心", UnitKind.OPERATION_CENTRE, "990108");
        var department = unit("DEP-URBAN", "区综合行政执法局", UnitKind.DEPARTMENT, "990108");
        var other = unit("DEP-ECOLOGY", "区生态环境局", UnitKind.DEPARTMENT, "990108");
        post("district", Role.DISTRICT_DUTY_OFFICER, centre, "990108");
        post("district-leader", Role.DISTRICT_LEADER, district, "990108");
        post("department", Role.DEPARTMENT_HANDLER, department, "990108");
        post("department-leader", Role.DEPARTMENT_LEADER, department, "990108");
        post("department2", Role.DEPARTMENT_HANDLER, other, "990108");
        post("sysadmin", Role.SYSTEM_ADMINISTRATOR, district, "990108");
        for (int street : List.of(1, 2)) {
            var code = "99010800" + street;
            var tail = street == 1 ? "" : "2";
            var streetCentre = unit("U-C" + street, street + "街道城运分中心", UnitKind.OPERATION_CENTRE, code);
            var office = unit("U-S" + street, street + "街道办", UnitKind.STREET_OFFICE, code);
            var community = unit("U-Q" + street, street + "社区", UnitKind.COMMUNITY, code + "001");
            post("street" + tail, Role.STREET_DUTY_OFFICER, streetCentre, code);
            post("street-leader" + tail, Role.STREET_LEADER, office, code);
            post("secretary" + tail, Role.COMMUNITY_SECRETARY, community, code + "001");
            post("clerk" + tail, Role.COMMUNITY_CLERK, community, code + "001");
            post("worker" + tail, Role.GRID_WORKER, community, code + "001001");
        }
    }

    private void territories() {
        intake.add(List.of(square("990108", null, TerritoryKind.ORDINARY, 104, 104.02)));
        for (int street : List.of(1, 2)) {
            var west = 104 + 0.01 * (street - 1);
            var code = "99010800" + street;
            intake.add(List.of(square(code, "990108", TerritoryKind.ORDINARY, west, west + 0.01)));
            intake.add(List.of(square(code + "001", code, TerritoryKind.RESIDENTS_COMMITTEE, west, west + 0.01)));
            intake.add(List.of(square(code + "001001", code + "001", TerritoryKind.GENERAL, west, west + 0.01)));
        }
    }

    private static NewTerritory square(String code, String parent, TerritoryKind kind, double west, double east) {
        var geometry = """
                {"type":"Polygon","coordinates":[[[%1$f,30],[%2$f,30],[%2$f,30.01],[%1$f,30.01],[%1$f,30]]]}
                """.formatted(west, east);
        return new NewTerritory(
                code,
                kind,
                "地方" + code,
                code,
                parent,
                null,
                new LngLat((west + east) / 2, 30.005),
                geometry,
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(DAY));
    }

    private OrganizationUnit unit(String code, String name, UnitKind kind, String territory) {
        return founding.unit(new UnitDraft(code, name, name, kind, null, territory, null, DAY));
    }

    private void post(String who, Role role, OrganizationUnit unit, String territory) {
        var place = territories.require(new TerritoryCode(territory));
        var post = founding.post("P-" + who, who, role, unit, place.id(), null, DAY);
        var person = founding.person(who, true);
        founding.appoint(person, post, null, DAY);
        people.put(who, register.acting(person.id(), person.id(), post.id()));
    }
}
