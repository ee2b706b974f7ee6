package org.civicgrid.portal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.organization.Post;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.founding.DistrictUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Founds the units of the district, their posts, and somebody on each. People are named by their post, since nobody of
 * them exists.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoForce {

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    /**
     * 12 community secretaries also sit on their street's working committee: that of the second community of each street, and
     * in the first street that of the third, too, who is one of the demo accounts.
     */
    private static final int CROSS_APPOINTED = 12;

    private final ForceFounding founding;
    private final DistrictUnits units;
    private final TerritoryRegistry territories;
    private int crossAppointed;

    void load() {
        var district = territories.districts().get(0);
        district(district);
        departments(district);
        var streets = territories.children(district);
        for (var street : streets) {
            street(street, district, streets.indexOf(street) == 0 ? CROSS_APPOINTED - streets.size() + 1 : 1);
        }
    }

    private void district(Territory district) {
        var council = units.council(district, SINCE);
        var centre = units.centre(district, council, SINCE);
        staff(post("district-leader", "区领导", Role.DISTRICT_LEADER, council, district, null));
        staff(post("district", "区级值班员", Role.DISTRICT_DUTY_OFFICER, centre, district, null));
        staff(post("sysadmin", "系统管理员", Role.SYSTEM_ADMINISTRATOR, council, district, null));
        staff(post("secadmin", "安全管理员", Role.SECURITY_ADMINISTRATOR, council, district, null));
        staff(post("auditor", "审计管理员", Role.AUDIT_ADMINISTRATOR, council, district, null));
    }

    private void departments(Territory district) {
        for (var unit : units.departments(district, SINCE)) {
            staff(post("handler-" + unit.code(), "经办人", Role.DEPARTMENT_HANDLER, unit, district, null));
            staff(post("leader-" + unit.code(), "部门负责人", Role.DEPARTMENT_LEADER, unit, district, null));
        }
    }

    private void street(Territory street, Territory district, int secretariesOnCommittee) {
        var office = units.streetOffice(street, SINCE);
        var centre = units.centre(street, office, SINCE);
        staff(post("duty-" + code(street), "街道值班员", Role.STREET_DUTY_OFFICER, centre, street, null));
        staff(post("office-" + code(street), "街道办经办人", Role.STREET_DUTY_OFFICER, office, street, null));
        staff(post("head-" + code(street), "街道负责人", Role.STREET_LEADER, office, street, null));
        var communities = territories.children(street);
        for (var community : communities) {
            var index = communities.indexOf(community);
            community(community, office, 1 <= index && index <= secretariesOnCommittee ? street : null);
        }
    }

    private void community(Territory community, OrganizationUnit office, @Nullable Territory streetOfCommittee) {
        var unit = units.committee(community, office, SINCE);
        staff(post("clerk-" + code(community), "社区工作者", Role.COMMUNITY_CLERK, unit, community, null));
        var secretary =
                staff(post("secretary-" + code(community), "社区党组织书记", Role.COMMUNITY_SECRETARY, unit, community, null));
        if (streetOfCommittee != null) {
            crossAppointed++;
            var seat = post(
                    "committee-%s-%02d".formatted(code(streetOfCommittee), crossAppointed),
                    "街道党工委委员（兼）",
                    Role.STREET_LEADER,
                    office,
                    streetOfCommittee,
                    null);
            founding.appoint(secretary, seat, "社区党组织书记兼任街道党工委委员", SINCE);
        }
        for (var grid : territories.children(community)) {
            staff(post("worker-" + code(grid), "专职网格员", Role.GRID_WORKER, unit, grid, null));
        }
        territories.children(community).stream()
                .flatMap(grid -> territories.microGrids(grid).stream())
                .findFirst()
                .ifPresent(it -> staff(post(
                        "leader-" + code(community),
                        "微网格长",
                        Role.MICRO_GRID_LEADER,
                        unit,
                        territories.require(it.gridId()),
                        it.id())));
    }

    private Post post(
            String code, String title, Role role, OrganizationUnit unit, Territory place, @Nullable Integer microGrid) {
        return founding.post(code, title, role, unit, place.id(), microGrid, SINCE);
    }

    private Person staff(Post post) {
        var place = territories.require(post.territoryId());
        var person = founding.person(Objects.requireNonNull(person(place.shortName(), post.title())), true);
        founding.appoint(person, post, null, SINCE);
        return person;
    }

    private static String person(String place, String title) {
        var name = "演示·" + place + title;
        return name.length() <= 50 ? name : name.substring(0, 50);
    }

    private static String code(Territory territory) {
        return territory.code().digits();
    }

    /** Codes of the posts behind the demo accounts, by sign-in name and in the order to be shown. */
    static List<Seat> seats() {
        return List.of(
                new Seat("worker", "worker-510108002005001", "猛追湾街道望平社区 · 专职网格员"),
                new Seat("leader", "leader-510108002005", "猛追湾街道望平社区 · 微网格长"),
                new Seat("clerk", "clerk-510108002005", "猛追湾街道望平社区 · 社区工作者"),
                new Seat("secretary", "secretary-510108002005", "望平社区党组织书记，兼街道党工委委员"),
                new Seat("street", "duty-510108002", "猛追湾街道运行中心 · 值班员"),
                new Seat("street-leader", "head-510108002", "猛追湾街道 · 负责人"),
                new Seat("department", "handler-DEP-URBAN", "区综合行政执法局 · 经办人"),
                new Seat("department-leader", "leader-DEP-URBAN", "区综合行政执法局 · 负责人"),
                new Seat("contact", DemoContact.POST, "望平社区驻区单位 · 联系人"),
                new Seat("district", "district", "区运行中心 · 值班员"),
                new Seat("district-leader", "district-leader", "区领导"),
                new Seat("sysadmin", "sysadmin", "系统管理员"),
                new Seat("secadmin", "secadmin", "安全管理员"),
                new Seat("auditor", "auditor", "审计管理员"),
                new Seat("street2", "duty-510108004", "双桥子街道运行中心 · 值班员"),
                new Seat("clerk2", "clerk-510108004003", "双桥子街道 · 社区工作者"),
                new Seat("worker2", "worker-510108004003001", "双桥子街道 · 专职网格员"));
    }

    /** A demo account and the post that it opens with. */
    record Seat(String username, String post, String what) {}
}
