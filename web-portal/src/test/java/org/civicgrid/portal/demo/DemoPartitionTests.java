package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.GEOGRAPHY;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.REAL_OUTLINE;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.byCode;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.gridsOf;
import static org.civicgrid.portal.demo.DemoGeographyFixtures.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.civicgrid.portal.demo.DemoGeography.Area;
import org.civicgrid.portal.demo.DemoGeography.Compound;
import org.civicgrid.portal.demo.DemoGeography.Grid;
import org.civicgrid.portal.demo.DemoGeography.GridKind;
import org.civicgrid.portal.demo.DemoGeography.MicroGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** What the polygons of the demo district promise. */
class DemoPartitionTests {

    @Test
    void partitionsEveryLevelWithoutGapOrOverlap() {
        assertIsPartition(shapes(GEOGRAPHY.streets(), Area::shape));
        assertIsPartition(shapes(GEOGRAPHY.communities(), Area::shape));
        assertIsPartition(shapes(GEOGRAPHY.grids(), Grid::shape));
        assertIsPartition(Stream.concat(
                        shapes(GEOGRAPHY.microGrids(), MicroGrid::shape).stream(),
                        shapes(gridsOf(GridKind.DEDICATED), Grid::shape).stream())
                .toList());
    }

    /** Other seeds must not break the partition either; one is enough to notice that it hangs on luck. */
    @ParameterizedTest
    @ValueSource(longs = {1, 8 * 7919L, 22 * 7919L})
    void partitionsForOtherSeedsToo(long seed) {
        var other = DemoGeography.generate(seed);

        assertThat(other.outline().covers(REAL_OUTLINE)).isTrue();
        assertThat(CoverageValidator.isValid(
                        other.grids().stream().map(Grid::shape).toArray(Geometry[]::new)))
                .isTrue();
        assertThat(other.compounds()).allMatch(compound -> compound.shape().isValid());
        assertThat(other.grids()).allMatch(grid -> grid.shape().isValid());
    }

    @Test
    void coversTheRealOutlineAndAddsNextToNothing() {
        assertThat(GEOGRAPHY.outline().covers(REAL_OUTLINE)).isTrue();
        assertThat(GEOGRAPHY.outline().getArea() / REAL_OUTLINE.getArea()).isCloseTo(1, within(1e-6));
    }

    @Test
    void keepsEveryChildInsideItsParent() {
        Map<String, Polygon> streets = byCode(GEOGRAPHY.streets(), Area::code, Area::shape);
        Map<String, Polygon> communities = byCode(GEOGRAPHY.communities(), Area::code, Area::shape);
        Map<String, Polygon> grids = byCode(GEOGRAPHY.grids(), Grid::code, Grid::shape);

        assertThat(GEOGRAPHY.streets()).allMatch(it -> GEOGRAPHY.outline().covers(it.shape()));
        assertThat(GEOGRAPHY.communities())
                .allMatch(it -> streets.get(it.parentCode()).covers(it.shape()));
        assertThat(GEOGRAPHY.grids())
                .allMatch(it -> communities.get(it.communityCode()).covers(it.shape()));
        assertThat(GEOGRAPHY.microGrids())
                .allMatch(it -> grids.get(it.gridCode()).covers(it.shape()));
    }

    @Test
    void locatesEveryPointOfTheRealDistrictInExactlyOneGrid() {
        var index = new STRtree();
        GEOGRAPHY
                .grids()
                .forEach(grid -> index.insert(
                        grid.shape().getEnvelopeInternal(), PreparedGeometryFactory.prepare(grid.shape())));
        var outline = PreparedGeometryFactory.prepare(REAL_OUTLINE);
        var random = new Random(7);

        Stream.generate(() -> randomPoint(random))
                .filter(outline::covers)
                .limit(10_000)
                .forEach(point -> {
                    List<?> candidates = index.query(point.getEnvelopeInternal());
                    long covering = candidates.stream()
                            .map(PreparedGeometry.class::cast)
                            .filter(grid -> grid.covers(point))
                            .count();
                    long inside = candidates.stream()
                            .map(PreparedGeometry.class::cast)
                            .filter(grid -> grid.contains(point))
                            .count();
                    assertThat(covering).as("grids at %s", point).isPositive();
                    assertThat(inside).as("grids around %s", point).isLessThanOrEqualTo(1);
                });
    }

    @Test
    void letsAboutOneCompoundInTwelveReachIntoAnotherGrid() {
        Map<String, Polygon> grids = byCode(GEOGRAPHY.grids(), Grid::code, Grid::shape);
        List<Compound> crossing = GEOGRAPHY.compounds().stream()
                .filter(it -> !it.overlaps().isEmpty())
                .toList();

        assertThat(crossing).hasSizeBetween(114, 190);
        assertThat(crossing).allSatisfy(compound -> {
            assertThat(compound.overlaps()).doesNotContain(compound.homeGridCode());
            assertThat(compound.overlaps()).allMatch(code -> grids.get(code).intersects(compound.shape()));
            assertThat(grids.get(compound.homeGridCode())
                            .intersection(compound.shape())
                            .getArea())
                    .isGreaterThan(compound.shape().getArea() / 2);
        });
    }

    @Test
    void drawsCompoundsApartFromEachOtherAndNamesThemUniquelyInTheCommunity() {
        assertThat(GEOGRAPHY.compounds()).allMatch(it -> it.shape().isValid());
        assertThat(GEOGRAPHY.compounds().stream().map(it -> it.code().substring(0, 12) + it.name()))
                .doesNotHaveDuplicates();
        var overlaps = new Overlaps<>(GEOGRAPHY.compounds(), Compound::shape);
        assertThat(GEOGRAPHY.compounds())
                .allMatch(it -> overlaps.with(it.shape()).equals(List.of(it)));
    }

    @Test
    void givesEveryVertexAtMostSixDecimals() {
        Stream.of(
                        shapes(GEOGRAPHY.grids(), Grid::shape),
                        shapes(GEOGRAPHY.microGrids(), MicroGrid::shape),
                        shapes(GEOGRAPHY.compounds(), Compound::shape))
                .flatMap(List::stream)
                .flatMap(shape -> Arrays.stream(shape.getCoordinates()))
                .forEach(vertex -> {
                    assertThat(vertex.x).isEqualTo(Math.round(vertex.x * 1e6) / 1e6);
                    assertThat(vertex.y).isEqualTo(Math.round(vertex.y * 1e6) / 1e6);
                });
    }

    private static void assertIsPartition(List<Polygon> parts) {
        assertThat(CoverageValidator.isValid(parts.toArray(Geometry[]::new))).isTrue();
        assertThat(parts).allMatch(Polygon::isValid);
        assertThat(parts.stream().mapToDouble(Polygon::getArea).sum())
                .isCloseTo(
                        GEOGRAPHY.outline().getArea(),
                        within(1e-9 * GEOGRAPHY.outline().getArea()));
    }

    private static Geometry randomPoint(Random random) {
        Envelope box = REAL_OUTLINE.getEnvelopeInternal();
        return new GeometryFactory()
                .createPoint(new Coordinate(
                        box.getMinX() + random.nextDouble() * box.getWidth(),
                        box.getMinY() + random.nextDouble() * box.getHeight()));
    }
}
