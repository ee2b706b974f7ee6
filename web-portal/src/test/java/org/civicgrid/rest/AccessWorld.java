package org.civicgrid.rest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.springframework.boot.test.context.TestComponent;

/**
 * Two made-up districts for questions of access. The first has two streets, the first of them two communities, the first
 * of them two grids; in each grid lies one thing of every kind. Somebody of every role stands where {@link #HOME} lies.
 * Loaded once for all tests.
 */
@TestComponent
@RequiredArgsConstructor
public class AccessWorld {

    static final String DEPARTMENT = "R-DEP";
    static final String RESIDENT_DESK = "91510108000000099X";
    static final String TYPE = "URB-0101";

    static final Spot HOME = Spot.of("甲", "990508001001001", 0);
    /** Another grid of the same community; its case is led by a department to which nobody who signs in belongs. */
    static final Spot SIBLING = Spot.of("戊", "990508001001002", -1);
    /** In another community of the same street. */
    static final Spot NEIGHBOUR = Spot.of("乙", "990508001002001", 1);
    /** In another street of the same district; its case is led by the same department as that of home. */
    static final Spot FAR = Spot.of("丙", "990508002001001", 2);
    /** In another district. */
    static final Spot FOREIGN = Spot.of("丁", "990509001001001", 3);

    static final List<Spot> SPOTS = List.of(HOME, SIBLING, NEIGHBOUR, FAR, FOREIGN);

    private static final String OTHER_DEPARTMENT = "R-DEP2";

    private final AccessMap map;
    private final AccessForce force;
    private final AccessThings things;
    private final CatalogueFounding catalogue;
    private final ForceRegister register;
    private final CaseDesk desk;
    private final Accounts accounts;

    private final Map<Role, Member> members = new EnumMap<>(Role.class);
    /** By the code of a place: who leads a district, has duty in a street, works in a grid; nobody of them signs in. */
    private final Map<String, ActingPost> officers = new HashMap<>();

    /** Somebody of the role who may sign in; there is one of every role but the platform's own. */
    synchronized Member member(Role role) {
        load();
        return members.computeIfAbsent(role, this::enrol);
    }

    /** One person with a token for each of two posts. */
    synchronized List<Member> inTwoPosts(Role role, Spot first, Spot second) {
        load();
        var person = force.person("两处任职");
        var acting = Stream.of(first, second)
                .map(spot -> place(role, spot))
                .map(place -> force.appoint(person, role, force.office(role, place), place, "书记"))
                .toList();
        return accounts.enrol("two-" + person.id(), acting, person);
    }

    static List<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    }

    /** A new case at a spot, reported by the grid worker there. */
    CaseNumber report(Spot spot, String title) {
        load();
        var report = AccessThings.reportAt(spot, title, List.of());
        return desk.report(officers.get(spot.grid()), report, null).number();
    }

    /** The number of a new open case at home, reported or filed. */
    String open(boolean filed) {
        var number = report(HOME, "新案");
        if (filed) {
            act(HOME, number, Action.FILE, ActionInput.saying("属实"));
        }
        return number.text();
    }

    synchronized void load() {
        if (!officers.isEmpty()) {
            return;
        }
        catalogue.loadShipped();
        map.load();
        SPOTS.stream().map(Spot::district).distinct().forEach(this::foundDistrict);
        force.unit(DEPARTMENT, UnitKind.DEPARTMENT, "测试执法局", HOME.district());
        force.unit(OTHER_DEPARTMENT, UnitKind.DEPARTMENT, "测试交通局", HOME.district());
        SPOTS.stream().map(Spot::street).distinct().forEach(this::foundStreet);
        SPOTS.stream().map(Spot::community).distinct().forEach(this::foundCommunity);
        SPOTS.forEach(this::furnish);
        dispatch(HOME, DEPARTMENT);
        dispatch(SIBLING, OTHER_DEPARTMENT);
        dispatch(FAR, DEPARTMENT);
    }

    private void foundDistrict(String code) {
        var unit = force.unit(UnitKind.DISTRICT, "区委" + code, code);
        officers.put(code, force.acting(Role.DISTRICT_LEADER, unit, code, "区领导"));
    }

    private void foundStreet(String code) {
        var centre = force.unit(UnitKind.OPERATION_CENTRE, "分中心" + code, code);
        force.unit(UnitKind.STREET_OFFICE, "街道办" + code, code);
        officers.put(code, force.acting(Role.STREET_DUTY_OFFICER, centre, code, "值班员"));
        things.committee(code, officers.get(code.substring(0, 6)));
    }

    private void foundCommunity(String code) {
        force.unit(UnitKind.COMMUNITY, "居委会" + code, code);
        things.committee(code, officers.get(code.substring(0, 6)));
    }

    /** One thing of every kind. */
    private void furnish(Spot spot) {
        var worker = force.worker(spot);
        officers.put(spot.grid(), worker);
        spot.ids().put("account", accounts.open(register.person(worker.personId()), "spot-" + spot.grid()));
        things.register(spot, officers.get(spot.district()));
        things.work(spot, worker, officers.get(spot.street()));
    }

    private void dispatch(Spot spot, String department) {
        var number = (CaseNumber) spot.ids().get("case");
        act(spot, number, Action.FILE, ActionInput.saying("属实"));
        act(spot, number, Action.DISPATCH, ActionInput.saying(null).withUnit(department));
    }

    private void act(Spot spot, CaseNumber number, Action action, ActionInput input) {
        desk.act(officers.get(spot.street()), number, action, input, null);
    }

    private Member enrol(Role role) {
        var place = place(role, HOME);
        var unit = role == Role.STREET_DUTY_OFFICER
                ? register.unit(officers.get(place).unitId())
                : force.office(role, place);
        var acting = force.acting(role, unit, place, "员" + role);
        return accounts.enrol("rest-", role, acting, register.person(acting.personId()));
    }

    private static String place(Role role, Spot spot) {
        return spot.grid().substring(0, role.level().getDigits());
    }
}
