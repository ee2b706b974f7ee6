package org.civicgrid.grid.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.CatalogueFounding;
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

/** A made-up district where the real one lies: a rectangle of two streets with thirty-two grids each. */
@TestComponent
class ExchangeFixtures {

    static final String DISTRICT = "996108";
    private static final LocalDate DAY = LocalDate.of(2010, 1, 1);
    private static final double WEST = 104.07;
    private static final double SOUTH = 30.62;
    private static final double GRID_WIDTH = 0.02;
    private static final double GRID_HEIGHT = 0.01625;
    private static final int ACROSS = 4;
    private static final int DOWN = 8;
    private static final Map<String, ActingPost> PEOPLE = new TreeMap<>();

    private final TerritoryIntake intake;
    private final TerritoryRegistry territories;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final CatalogueFounding catalogue;
    private final WorkingCalendars calendars;

    ExchangeFixtures(
            TerritoryIntake intake,
            TerritoryRegistry territories,
            ForceFounding founding,
            ForceRegister register,
            CatalogueFounding catalogue,
            WorkingCalendars calendars) {
        this.intake = intake;
        this.territories = territories;
        this.founding = founding;
        this.register = register;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /** Whoever acts under this short name; the district is loaded at the first call. */
    synchronized ActingPost as(String who) {
        if (PEOPLE.isEmpty()) {
            load();
        }
        return PEOPLE.get(who);
    }

    Territory district() {
        return territories.require(new TerritoryCode(DISTRICT));
    }

    private void load() {
        calendars.loadShippedDays();
        catalogue.loadShipped();
        intake.add(List.of(square(DISTRICT, null, TerritoryKind.ORDINARY, WEST, SOUTH, 2 * ACROSS, DOWN)));
        for (int street : List.of(1, 2)) {
            street(street, WEST + (street - 1) * ACROSS * GRID_WIDTH);
        }
        var centre = unit("X-DC", "区城运中心", UnitKind.OPERATION_CENTRE, DISTRICT);
        post("district", Role.DISTRICT_DUTY_OFFICER, centre, DISTRICT);
        post("sysadmin", Role.SYSTEM_ADMINISTRATOR, centre, DISTRICT);
    }

    private void street(int street, double west) {
        var code = DISTRICT + "00" + street;
        intake.add(List.of(square(code, DISTRICT, TerritoryKind.ORDINARY, west, SOUTH, ACROSS, DOWN)));
        intake.add(List.of(square(code + "001", code, TerritoryKind.RESIDENTS_COMMITTEE, west, SOUTH, ACROSS, DOWN)));
        var grids = new ArrayList<NewTerritory>();
        for (int i = 0; i < ACROSS * DOWN; i++) {
            grids.add(square(
                    code + "001" + String.format("%03d", i + 1),
                    code + "001",
                    TerritoryKind.GENERAL,
                    west + i % ACROSS * GRID_WIDTH,
                    SOUTH + i / ACROSS * GRID_HEIGHT,
                    1,
                    1));
        }
        intake.add(grids);
        var centre = unit("X-C" + street, street + "街道城运分中心", UnitKind.OPERATION_CENTRE, code);
        unit("X-S" + street, street + "街道办", UnitKind.STREET_OFFICE, code);
        var community = unit("X-Q" + street, street + "社区", UnitKind.COMMUNITY, code + "001");
        post("street" + street, Role.STREET_DUTY_OFFICER, centre, code);
        post("worker" + street, Role.GRID_WORKER, community, code + "001001");
    }

    private static NewTerritory square(
            String code, String parent, TerritoryKind kind, double west, double south, int across, int down) {
        var east = west + across * GRID_WIDTH;
        var north = south + down * GRID_HEIGHT;
        var geometry = """
                {"type":"Polygon","coordinates":[[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]]}
                """.formatted(west, south, east, north);
        return new NewTerritory(
                code,
                kind,
                "地方" + code,
                code,
                parent,
                null,
                new LngLat((west + east) / 2, (south + north) / 2),
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
        var post = founding.post("X-" + who, who, role, unit, place.id(), null, DAY);
        var person = founding.person(who, true);
        founding.appoint(person, post, null, DAY);
        PEOPLE.put(who, register.acting(person.id(), person.id(), post.id()));
    }
}
