package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicgrid.portal.demo.DemoGeography.Area;
import org.civicgrid.portal.demo.DemoGeography.Compound;
import org.civicgrid.portal.demo.DemoGeography.Grid;
import org.civicgrid.portal.demo.DemoGeography.GridKind;
import org.civicgrid.portal.demo.DemoGeography.MicroGrid;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Turns the sketched grids into the numbered and named geography, built up from the smallest cells. */
final class DemoSurvey {

    private final DemoFacts facts;
    private final Random random;
    private final List<Grid> grids = new ArrayList<>();
    private final List<MicroGrid> microGrids = new ArrayList<>();

    DemoSurvey(DemoFacts facts, long seed) {
        this.facts = facts;
        this.random = new Random(seed);
    }

    DemoGeography survey() {
        groups(
                        fitted(new GridSketching(facts, random).draw()),
                        grid -> grid.community().code())
                .values()
                .forEach(this::numberGrids);
        List<Compound> compounds = new CompoundSketching(grids, random).draw();
        var overlaps = new Overlaps<>(compounds, Compound::shape);
        microGrids.replaceAll(it -> it.linkedTo(
                overlaps.with(it.shape()).stream().map(Compound::code).sorted().toList()));

        Map<String, List<Grid>> byCommunity = groups(grids, Grid::communityCode);
        List<Area> communities = facts.communities().stream()
                .map(it -> new Area(
                        it.code(), it.name(), it.streetCode(), join(members(byCommunity, it.code()), Grid::shape)))
                .toList();
        Map<String, List<Area>> byStreet = groups(communities, Area::parentCode);
        List<Area> streets = facts.streets().stream()
                .map(it -> new Area(
                        it.code(), it.name(), it.districtCode(), join(members(byStreet, it.code()), Area::shape)))
                .toList();
        return new DemoGeography(
                join(streets, Area::shape),
                streets,
                communities,
                List.copyOf(grids),
                compounds,
                List.copyOf(microGrids));
    }

    /** Makes the cells of all grids fit each other and the outline exactly, on the lattice and then in degrees. */
    private List<GridSketch> fitted(List<GridSketch> sketches) {
        List<Polygon> cells = sketches.stream()
                .flatMap(sketch -> sketch.cells().stream())
                .map(LocalPlane::metresToLattice)
                .toList();
        var fitted = new OutlineHem(LocalPlane.degreesToLattice(facts.outline()))
                .hem(Coverage.snapped(cells)).stream()
                        .map(LocalPlane::latticeToDegrees)
                        .iterator();
        return sketches.stream()
                .map(sketch -> sketch.withCells(
                        sketch.cells().stream().map(cell -> fitted.next()).toList()))
                .toList();
    }

    private void numberGrids(List<GridSketch> ofOneCommunity) {
        var factory = new GeometryFactory();
        int number = 0;
        for (GridSketch sketch : ReadingOrder.of(ofOneCommunity, it -> factory.buildGeometry(it.cells()))) {
            number++;
            var community = sketch.community();
            String code = "%s%03d".formatted(community.code(), number);
            String purpose = sketch.purpose();
            String name = purpose == null
                    ? DemoNames.grid(community.name(), number)
                    : DemoNames.dedicatedGrid(community.name(), number, purpose);
            var kind = purpose == null ? GridKind.GENERAL : GridKind.DEDICATED;
            Polygon shape = Coverage.join(sketch.cells());
            grids.add(new Grid(code, name, community.code(), kind, purpose, sketch.figures(), shape));
            if (purpose == null) {
                numberMicroGrids(code, name, sketch);
            }
        }
    }

    private void numberMicroGrids(String gridCode, String gridName, GridSketch sketch) {
        List<Polygon> cells = ReadingOrder.of(sketch.cells(), Function.identity());
        double[] areas = cells.stream().mapToDouble(Polygon::getArea).toArray();
        List<Figures> figures = sketch.figures().shared(areas);
        for (int i = 0; i < cells.size(); i++) {
            String code = "%s%02d".formatted(gridCode, i + 1);
            String name = DemoNames.microGrid(gridName, i + 1);
            microGrids.add(new MicroGrid(code, name, gridCode, figures.get(i), cells.get(i), List.of()));
        }
    }

    private static <T> Map<String, List<T>> groups(Collection<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
    }

    private static <T> List<T> members(Map<String, List<T>> groups, String code) {
        return groups.getOrDefault(code, List.of());
    }

    private static <T> Polygon join(Collection<T> parts, Function<T, Polygon> shape) {
        return Coverage.join(parts.stream().map(shape).toList());
    }
}
