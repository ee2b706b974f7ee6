package org.civicgrid.portal.security;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.organization.Post;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A small made-up district with a force, and people with accounts for a single test. */
@TestComponent
@RequiredArgsConstructor
public class ForceFixtures {

    public static final String PASSWORD = "Made-up 2026";
    public static final String DISTRICT = "510108";
    public static final String STREET = "510108001";
    public static final String COMMUNITY = "510108001001";
    public static final String GRID = "510108001001001";
    public static final String OTHER_STREET = "510108002";
    public static final String OTHER_COMMUNITY = "510108002001";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Of the password of all: hashing is made slow on purpose, and once will do. */
    private static @Nullable String hash;

    private final TerritoryIntake intake;
    private final TerritoryRegistry territories;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final AccountFounding accounts;

    /** Somebody with an account who holds posts of these roles, each at the territory of its level. */
    public Someone somebody(Role... roles) {
        return somebody(hashed(), false, roles);
    }

    /** Somebody with an account and a post of the role at this unit. */
    public Someone at(OrganizationUnit unit, Role role) {
        var post = founding.post(
                "T-" + COUNT.incrementAndGet(), role.name(), role, unit, unit.territoryId(), null, LONG_AGO);
        return appointed(List.of(post), hashed(), false);
    }

    /** The same with a one-time password. */
    public Someone newcomer(Role... roles) {
        return somebody(hashed(), true, roles);
    }

    /** A post of the role that nobody holds. */
    public Post post(Role role) {
        map();
        var unit = office(role);
        return founding.post(
                "T-" + COUNT.incrementAndGet(),
                role.name(),
                role,
                unit,
                territory(role).id(),
                null,
                LONG_AGO);
    }

    /** Somebody without account or post. */
    public Person person() {
        return founding.person("测试" + COUNT.incrementAndGet(), true);
    }

    public OrganizationUnit unit(String territoryCode, UnitKind kind) {
        map();
        var code = "U-" + COUNT.incrementAndGet();
        return founding.unit(new UnitDraft(code, "单位" + code, "单位", kind, null, territoryCode, null, LONG_AGO));
    }

    private Someone somebody(String hash, boolean mustChange, Role... roles) {
        return appointed(List.of(roles).stream().map(this::post).toList(), hash, mustChange);
    }

    private synchronized String hashed() {
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        return hash;
    }

    private Someone appointed(List<Post> posts, String hash, boolean mustChange) {
        var person = person();
        posts.forEach(post -> founding.appoint(person, post, null, LONG_AGO));
        var username = "u" + COUNT.incrementAndGet();
        var id = accounts.found(person, username, hash, mustChange);
        return new Someone(
                id,
                username,
                person,
                posts,
                register.acting(id, person.id(), posts.get(0).id()));
    }

    private OrganizationUnit office(Role role) {
        return unit(codeFor(role), UnitKind.OPERATION_CENTRE);
    }

    private Territory territory(Role role) {
        return territories.require(new TerritoryCode(codeFor(role)));
    }

    private static String codeFor(Role role) {
        return switch (role) {
            case GRID_WORKER -> GRID;
            case COMMUNITY_CLERK, COMMUNITY_SECRETARY -> COMMUNITY;
            case STREET_DUTY_OFFICER, STREET_LEADER -> STREET;
            default -> DISTRICT;
        };
    }

    private synchronized void map() {
        if (territories.find(new TerritoryCode(DISTRICT)).isEmpty()) {
            intake.add(List.of(territory(DISTRICT, TerritoryKind.ORDINARY)));
            intake.add(List.of(
                    territory(STREET, TerritoryKind.ORDINARY), territory(OTHER_STREET, TerritoryKind.ORDINARY)));
            intake.add(List.of(
                    territory(COMMUNITY, TerritoryKind.RESIDENTS_COMMITTEE),
                    territory(OTHER_COMMUNITY, TerritoryKind.RESIDENTS_COMMITTEE)));
            intake.add(List.of(territory(GRID, TerritoryKind.GENERAL)));
        }
    }

    private static NewTerritory territory(String code, TerritoryKind kind) {
        var parent = code.length() == 6 ? null : code.substring(0, code.length() - 3);
        return new NewTerritory(
                code,
                kind,
                "地" + code,
                code,
                parent,
                null,
                new LngLat(104.005, 30.005),
                square(code),
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(LONG_AGO));
    }

    /** The other street lies east of everything else. */
    private static String square(String code) {
        var west = code.startsWith(OTHER_STREET) ? 104.01 : 104;
        var east = code.equals(DISTRICT) || code.startsWith(OTHER_STREET) ? 104.02 : 104.01;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,30],[%2$s,30],[%2$s,30.01],[%1$s,30.01],[%1$s,30]]]}"
                .formatted(west, east);
    }

    /**
     * Somebody made for a test.
     *
     * @param acting through the first post
     */
    public record Someone(long accountId, String username, Person person, List<Post> posts, ActingPost acting) {}
}
