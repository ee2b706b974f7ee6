package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.GEOGRAPHY;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.codes;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.gridsOf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicgrid.portal.demo.DemoGeography.Area;
import org.civicgrid.portal.demo.DemoGeography.Compound;
import org.civicgrid.portal.demo.DemoGeography.Grid;
import org.civicgrid.portal.demo.DemoGeography.GridKind;
import org.civicgrid.portal.demo.DemoGeography.MicroGrid;
import org.junit.jupiter.api.Test;

class DemoGeographyTests {

    @Test
    void hasTheNumbersOfTheDistrict() {
        assertThat(GEOGRAPHY.streets()).hasSize(11);
        assertThat(GEOGRAPHY.communities()).hasSize(83);
        assertThat(GEOGRAPHY.grids()).hasSize(961);
        assertThat(GEOGRAPHY.microGrids()).hasSize(2057);
        assertThat(GEOGRAPHY.compounds()).hasSizeBetween(1850, 1950);
        assertThat(gridsOf(GridKind.DEDICATED))
                .hasSize(40)
                .allSatisfy(grid -> assertThat(grid.purpose()).isNotBlank());
    }

    @Test
    void keepsRealCodesAndNamesOfStreetsAndCommunities() {
        assertThat(GEOGRAPHY.streets())
                .extracting(Area::code, Area::name, Area::parentCode)
                .contains(tuple("510108002", "猛追湾街道", "510108"));
        assertThat(GEOGRAPHY.communities())
                .extracting(Area::code, Area::name, Area::parentCode)
                .contains(tuple("510108008200", "跳蹬村", "510108008"));
    }

    @Test
    void numbersEachPlaceBelowItsParent() {
        assertThat(codes(GEOGRAPHY.grids(), Grid::code)).allMatch(code -> code.matches("510108\\d{9}"));
        assertThat(codes(GEOGRAPHY.compounds(), Compound::code)).allMatch(code -> code.matches("510108\\d{11}"));
        assertThat(codes(GEOGRAPHY.microGrids(), MicroGrid::code)).allMatch(code -> code.matches("510108\\d{11}"));
        assertThat(GEOGRAPHY.grids()).allMatch(grid -> grid.code().startsWith(grid.communityCode()));
        assertThat(GEOGRAPHY.compounds()).allMatch(it -> it.code().startsWith(it.homeGridCode()));
        assertThat(GEOGRAPHY.microGrids()).allMatch(it -> it.code().startsWith(it.gridCode()));
    }

    @Test
    void numbersGridsWestToEastInRowsFromNorthToSouth() {
        List<Grid> grids = childrenOf(GEOGRAPHY.communities().get(0));

        assertThat(grids.get(0).code()).endsWith("001");
        assertThat(grids.get(0).shape().getCentroid().getY())
                .isGreaterThan(grids.get(grids.size() - 1).shape().getCentroid().getY());
        assertThat(grids.get(0).shape().getCentroid().getX())
                .isLessThan(grids.get(1).shape().getCentroid().getX());
    }

    @Test
    void givesEachCommunityAtLeastFourGridsAndEachGeneralGridTwoOrThreeMicroGrids() {
        Map<String, Long> grids = count(GEOGRAPHY.grids(), Grid::communityCode);
        Map<String, Long> microGrids = count(GEOGRAPHY.microGrids(), MicroGrid::gridCode);

        assertThat(grids)
                .hasSize(83)
                .allSatisfy((code, count) -> assertThat(count).isGreaterThanOrEqualTo(4));
        assertThat(microGrids.keySet()).isEqualTo(codes(gridsOf(GridKind.GENERAL), Grid::code));
        assertThat(microGrids.values()).allMatch(count -> count == 2 || count == 3);
    }

    @Test
    void keepsHouseholdsAndBuildingsInTheRanges() {
        assertThat(gridsOf(GridKind.GENERAL))
                .allMatch(it -> it.figures().households() >= 300 && it.figures().households() <= 650)
                .allMatch(it -> it.figures().buildings() >= 5 && it.figures().buildings() <= 28);
        assertThat(gridsOf(GridKind.GENERAL).stream().filter(it -> it.figures().households() <= 500))
                .hasSizeGreaterThan(921 / 2);
        assertThat(gridsOf(GridKind.DEDICATED))
                .anyMatch(it -> it.figures().households() == 0)
                .anyMatch(it -> it.figures().households() > 0);
    }

    @Test
    void holdsAsManyResidentsAsTheDistrict() {
        var district = sum(GEOGRAPHY.grids(), Grid::figures);

        assertThat(district.residents()).isBetween(1_400_000, 1_700_000);
        assertThat((double) district.residents() / district.households()).isBetween(3.1, 3.3);
    }

    @Test
    void sharesTheFiguresOfAGridOutToItsMicroGridsAndCompounds() {
        Map<String, List<MicroGrid>> microGrids =
                GEOGRAPHY.microGrids().stream().collect(Collectors.groupingBy(MicroGrid::gridCode));
        Map<String, List<Compound>> compounds =
                GEOGRAPHY.compounds().stream().collect(Collectors.groupingBy(Compound::homeGridCode));

        assertThat(gridsOf(GridKind.GENERAL)).allSatisfy(grid -> {
            assertThat(sum(microGrids.get(grid.code()), MicroGrid::figures)).isEqualTo(grid.figures());
            assertThat(sum(compounds.get(grid.code()), Compound::figures)).isEqualTo(grid.figures());
        });
    }

    @Test
    void linksEveryMicroGridToCompounds() {
        var known = codes(GEOGRAPHY.compounds(), Compound::code);

        assertThat(GEOGRAPHY.microGrids())
                .allMatch(it -> !it.compounds().isEmpty() && known.containsAll(it.compounds()));
    }

    @Test
    void drawsTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(DemoGeography.generate(DemoGeography.SEED).toString()).isEqualTo(GEOGRAPHY.toString());
        assertThat(DemoGeography.generate(DemoGeography.SEED + 1).toString()).isNotEqualTo(GEOGRAPHY.toString());
    }

    private static List<Grid> childrenOf(Area community) {
        return GEOGRAPHY.grids().stream()
                .filter(grid -> grid.communityCode().equals(community.code()))
                .toList();
    }

    private static <T> Map<String, Long> count(Collection<T> places, Function<T, String> parent) {
        return places.stream().collect(Collectors.groupingBy(parent, Collectors.counting()));
    }

    private static <T> Figures sum(Collection<T> places, Function<T, Figures> figures) {
        return places.stream()
                .map(figures)
                .reduce(
                        new Figures(0, 0, 0),
                        (a, b) -> new Figures(
                                a.households() + b.households(),
                                a.residents() + b.residents(),
                                a.buildings() + b.buildings()));
    }
}
