package org.civicgrid.governance.territory;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.TerritoryIntake.NewMicroGrid;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A made-up district of two streets: the first has two communities, the first of them two grids, the first of those a
 * compound, which reaches into the second, and two micro-grids. Grids are squares of a hundredth of a degree in a row, from 104.10, 30.66 eastwards.
 */
@TestComponent
public class SmallDistrict {

    public static final String DISTRICT = "990308";
    public static final String STREET = "990308001";
    public static final String OTHER_STREET = "990308002";
    public static final String COMMUNITY = "990308001001";
    public static final String NEIGHBOUR = "990308001002";
    public static final String FAR_COMMUNITY = "990308002001";
    public static final String GRID = "990308001001001";
    public static final String SECOND_GRID = "990308001001002";
    public static final String NEIGHBOUR_GRID = "990308001002001";
    public static final String COMPOUND = "99030800100100101";
    public static final String FAR_GRID = "990308002001001";
    public static final String FAR_COMPOUND = "99030800200100101";
    public static final String MICRO_GRID = "99030800100100101";
    public static final String SECOND_MICRO_GRID = "99030800100100102";

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final TerritoryIntake intake;
    private final JdbcClient jdbc;

    SmallDistrict(TerritoryIntake intake, JdbcClient jdbc) {
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /**
     * Adds it unless it is there. It is committed apart from the test's transaction: the map in memory is refreshed by
     * another thread, which would otherwise not see it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void load() {
        if (jdbc.sql("select exists (select from territory where code = ?)")
                .param(DISTRICT)
                .query(Boolean.class)
                .single()) {
            return;
        }
        intake.add(List.of(place(DISTRICT, TerritoryKind.ORDINARY, null)));
        intake.add(List.of(
                place(STREET, TerritoryKind.ORDINARY, null), place(OTHER_STREET, TerritoryKind.ORDINARY, null)));
        intake.add(List.of(
                place(COMMUNITY, TerritoryKind.RESIDENTS_COMMITTEE, null),
                place(NEIGHBOUR, TerritoryKind.RESIDENTS_COMMITTEE, null),
                place(FAR_COMMUNITY, TerritoryKind.VILLAGE_COMMITTEE, null)));
        intake.add(List.of(
                place(GRID, TerritoryKind.GENERAL, square(0)),
                place(SECOND_GRID, TerritoryKind.GENERAL, square(1)),
                place(NEIGHBOUR_GRID, TerritoryKind.GENERAL, square(2)),
                place(FAR_GRID, TerritoryKind.GENERAL, square(3))));
        intake.add(List.of(
                place(COMPOUND, TerritoryKind.ORDINARY, rectangle(104.108, 104.112)),
                place(FAR_COMPOUND, TerritoryKind.ORDINARY, null)));
        intake.addMicroGrids(List.of(microGrid(MICRO_GRID), microGrid(SECOND_MICRO_GRID)));
    }

    /** Somebody whose post reaches this territory. */
    public static ActingPost post(Role role, Territory over) {
        return new ActingPost(7, 7, "测试员甲", 7, "测试岗位", role, 7, "测试单位", Reach.over(over));
    }

    private static NewTerritory place(String code, TerritoryKind kind, @Nullable String geometry) {
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
                geometry,
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(FROM));
    }

    private static NewMicroGrid microGrid(String code) {
        return new NewMicroGrid(code, "试微网格" + code, null, 0, 0, true, FROM, List.of());
    }

    private static String square(int column) {
        var west = 104.10 + column * 0.01;
        return rectangle(west, west + 0.01);
    }

    private static String rectangle(double west, double east) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,30.66],[%2$s,30.66],[%2$s,30.67],[%1$s,30.67],[%1$s,30.66]]]}"
                .formatted(west, east);
    }
}
