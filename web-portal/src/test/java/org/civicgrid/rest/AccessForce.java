package org.civicgrid.rest;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Units, posts and people of {@link AccessWorld}. */
@TestComponent
@RequiredArgsConstructor
class AccessForce {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final ForceFounding founding;
    private final ForceRegister register;
    private final TerritoryRegistry territories;
    private int count;

    OrganizationUnit unit(UnitKind kind, String name, String territory) {
        return unit("R-" + count++, kind, name, territory);
    }

    OrganizationUnit unit(String code, UnitKind kind, String name, String territory) {
        return founding.unit(new UnitDraft(code, name, name, kind, null, territory, null, LONG_AGO));
    }

    /** The unit of somebody new. */
    OrganizationUnit office(Role role, String place) {
        return switch (role) {
            case DEPARTMENT_HANDLER, DEPARTMENT_LEADER -> register.unit(AccessWorld.DEPARTMENT);
            case DISTRICT_DUTY_OFFICER -> unit(UnitKind.OPERATION_CENTRE, "单位" + role, place);
            case STREET_LEADER -> unit(UnitKind.STREET_OFFICE, "单位" + role, place);
            case GRID_WORKER, MICRO_GRID_LEADER, COMMUNITY_CLERK, COMMUNITY_SECRETARY ->
                unit(UnitKind.COMMUNITY, "单位" + role, place);
            case RESIDENT_UNIT_CONTACT -> unit(AccessWorld.RESIDENT_DESK, UnitKind.RESIDENT_UNIT, "单位" + role, place);
            default -> unit(UnitKind.DISTRICT, "单位" + role, place);
        };
    }

    Person person(String name) {
        return founding.person(name, true);
    }

    /** Somebody new in a post of his own. */
    ActingPost acting(Role role, OrganizationUnit unit, String place, String name) {
        return appoint(person(name), role, unit, place, name);
    }

    ActingPost appoint(Person person, Role role, OrganizationUnit unit, String place, String title) {
        var home = territories.require(new TerritoryCode(place));
        var post = founding.post("R-P" + count++, title, role, unit, home.id(), microGrid(role), LONG_AGO);
        founding.appoint(person, post, null, LONG_AGO);
        return register.acting(person.id(), person.id(), post.id());
    }

    private @Nullable Integer microGrid(Role role) {
        var home = territories.require(AccessWorld.HOME.code());
        return role == Role.MICRO_GRID_LEADER
                ? territories.microGrids(home).get(0).id()
                : null;
    }

    /** The grid worker of a spot, his unit, post and appointment. */
    ActingPost worker(Spot spot) {
        var station = unit(UnitKind.COMMUNITY, spot.name(Spot.Kind.UNIT), spot.grid());
        var home = territories.require(spot.code()).id();
        var post = founding.post(
                "R-" + spot.grid(), spot.name(Spot.Kind.POST), Role.GRID_WORKER, station, home, null, LONG_AGO);
        var person = person(spot.name(Spot.Kind.PERSON));
        spot.ids().put("unit", station.id());
        spot.ids().put("unitCode", station.code());
        spot.ids().put("post", post.id());
        spot.ids().put("person", person.id());
        spot.ids()
                .put(
                        "appointment",
                        founding.appoint(person, post, "任命" + spot.mark(), LONG_AGO)
                                .id());
        return register.acting(person.id(), person.id(), post.id());
    }
}
