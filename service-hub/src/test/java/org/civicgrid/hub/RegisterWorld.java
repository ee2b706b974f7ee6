package org.civicgrid.hub;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A made-up district of two communities with a grid and a compound each, and people who sign in to it. */
public class RegisterWorld {

    public static final String STREET = "990208001";
    public static final String COMMUNITY = "990208001001";
    public static final String GRID = "990208001001001";
    public static final String COMPOUND = "99020800100100101";
    public static final String NEIGHBOUR = "990208001002";
    public static final String NEIGHBOUR_GRID = "990208001002001";

    private static final String DISTRICT = "990208";

    private final TerritoryIntake intake;
    private final JdbcClient jdbc;
    private final TerritoryRegistry territories;

    RegisterWorld(TerritoryIntake intake, JdbcClient jdbc, TerritoryRegistry territories) {
        this.intake = intake;
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /**
     * Adds the district unless it is there. It is committed apart from the test's transaction: the map in memory is
     * refreshed by another thread, which would otherwise not see it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void load() {
        if (jdbc.sql("select exists (select from territory where code = ?)")
                .param(DISTRICT)
                .query(Boolean.class)
                .single()) {
            return;
        }
        intake.add(List.of(place(DISTRICT, TerritoryKind.ORDINARY)));
        intake.add(List.of(place(STREET, TerritoryKind.ORDINARY)));
        intake.add(List.of(
                place(COMMUNITY, TerritoryKind.RESIDENTS_COMMITTEE),
                place(NEIGHBOUR, TerritoryKind.RESIDENTS_COMMITTEE)));
        intake.add(List.of(place(GRID, TerritoryKind.GENERAL), place(NEIGHBOUR_GRID, TerritoryKind.GENERAL)));
        intake.add(List.of(place(COMPOUND, TerritoryKind.ORDINARY)));
    }

    /** Signed in through a post of this role, over this territory, with the role's authorities. */
    public RequestPostProcessor signedIn(Role role, String territory) {
        var post = new ActingPost(
                7,
                7,
                "测试员甲",
                7,
                "测试岗位",
                role,
                7,
                "测试单位",
                Reach.over(territories.require(new TerritoryCode(territory))));
        var authorities = role.permissions().stream().map(Permission::authority).toArray(String[]::new);
        return authentication(new TestingAuthenticationToken(new Caller(post), null, authorities));
    }

    private static NewTerritory place(String code, TerritoryKind kind) {
        var level = new TerritoryCode(code).level();
        var parent =
                level == Level.DISTRICT ? null : code.substring(0, Level.values()[level.ordinal() - 1].getDigits());
        return new NewTerritory(
                code,
                kind,
                "试地" + code,
                "试地",
                parent,
                null,
                null,
                null,
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(LocalDate.of(2020, 1, 1)));
    }

    /** Whoever signed in, with the post he acts through. */
    record Caller(ActingPost acting) {}

    /** What the portal adds around the registers. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    public static class Rules {

        @Bean
        RegisterWorld registerWorld(TerritoryIntake intake, JdbcClient jdbc, TerritoryRegistry territories) {
            return new RegisterWorld(intake, jdbc, territories);
        }
    }
}
