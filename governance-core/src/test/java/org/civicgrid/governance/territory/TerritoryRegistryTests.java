package org.civicgrid.governance.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The map in memory, as the database holds it. */
@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
class TerritoryRegistryTests {

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry registry;

    @BeforeEach
    void loadDistrict() {
        map.load();
    }

    @Test
    void locatesInTheGridThatCoversThePoint() {
        var found = registry.locate(new LngLat(104.125, 30.665), Crs.CGCS2000);

        assertThat(code(found.finest())).isEqualTo(SmallDistrict.NEIGHBOUR_GRID);
        assertThat(found.candidates()).isEmpty();
        assertThat(codes(registry.path(found.jurisdiction())))
                .containsExactly(
                        SmallDistrict.DISTRICT,
                        SmallDistrict.STREET,
                        SmallDistrict.NEIGHBOUR,
                        SmallDistrict.NEIGHBOUR_GRID);
    }

    @Test
    void staysInTheGridAtThePointWhereACompoundReachesIntoIt() {
        var found = registry.locate(new LngLat(104.1115, 30.665), Crs.CGCS2000);

        assertThat(code(found.finest())).isEqualTo(SmallDistrict.COMPOUND);
        assertThat(codes(registry.path(found.jurisdiction())))
                .containsExactly(
                        SmallDistrict.DISTRICT,
                        SmallDistrict.STREET,
                        SmallDistrict.COMMUNITY,
                        SmallDistrict.SECOND_GRID,
                        SmallDistrict.COMPOUND);
    }

    @Test
    void namesTheGridsOnBothSidesOfANearBorder() {
        var around = registry.gridsAround(new LngLat(104.12005, 30.665), 15);

        assertThat(around.stream().map(registry::require).map(TerritoryRegistryTests::code))
                .containsExactlyInAnyOrder(SmallDistrict.NEIGHBOUR_GRID, SmallDistrict.SECOND_GRID);
    }

    @Test
    void offersTheGridBehindABorderOfFifteenMetres() {
        var found = registry.locate(new LngLat(104.12005, 30.665), Crs.CGCS2000);

        assertThat(code(found.finest())).isEqualTo(SmallDistrict.NEIGHBOUR_GRID);
        assertThat(codes(found.candidates())).containsExactly(SmallDistrict.SECOND_GRID);
    }

    @Test
    void readsAPointInTheCoordinatesOfChineseMaps() {
        var found = registry.locate(new LngLat(104.1275, 30.6626), Crs.GCJ02);

        assertThat(code(found.finest())).isEqualTo(SmallDistrict.NEIGHBOUR_GRID);
        assertThat(found.point().lng()).isBetween(104.1240, 104.1255);
    }

    @Test
    void refusesAPointThatNoGridCovers() {
        assertThatThrownBy(() -> registry.locate(new LngLat(104.05, 30.665), Crs.CGCS2000))
                .isInstanceOf(TerritoryRefusals.OutsideTheMap.class);
    }

    @Test
    void findsByNameCodeAndInitialsAndHigherLevelsFirst() {
        var district = registry.require(new TerritoryCode(SmallDistrict.DISTRICT));

        assertThat(codes(registry.search(district, SmallDistrict.COMMUNITY, 2)))
                .containsExactly(SmallDistrict.COMMUNITY, SmallDistrict.GRID);
        assertThat(codes(registry.search(district, "SD", 1))).containsExactly(SmallDistrict.DISTRICT);
        assertThat(codes(registry.search(district, "试地" + SmallDistrict.FAR_GRID, 10)))
                .startsWith(SmallDistrict.FAR_GRID);
        assertThat(registry.search(district, " ", 10)).isEmpty();
    }

    @Test
    void countsWhatLiesBelow() {
        var summary = registry.summary(registry.require(new TerritoryCode(SmallDistrict.STREET)));

        assertThat(summary.levels())
                .containsEntry(Level.COMMUNITY, 2)
                .containsEntry(Level.GRID, 3)
                .containsEntry(Level.COMPOUND, 1);
        assertThat(summary.microGrids()).isEqualTo(2);
    }

    private static List<String> codes(List<Territory> territories) {
        return territories.stream().map(TerritoryRegistryTests::code).toList();
    }

    private static String code(Territory territory) {
        return territory.code().digits();
    }
}
