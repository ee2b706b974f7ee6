package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.civicgrid.portal.demo.DemoGeography.Compound;
import org.civicgrid.portal.demo.DemoGeography.Grid;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Draws residential compounds into the grids where somebody lives, with streets left free between them. */
final class CompoundSketching {

    static final int COMPOUNDS = 1900;
    private static final double HALF_A_STREET_IN_METRES = 8;

    private final List<Grid> inhabited;
    private final Overlaps<Grid> grids;
    private final Random random;
    private final Bisection bisection;
    private final DemoNames names;

    CompoundSketching(List<Grid> grids, Random random) {
        this.inhabited =
                grids.stream().filter(grid -> grid.figures().households() > 0).toList();
        this.grids = new Overlaps<>(grids, Grid::shape);
        this.random = random;
        this.bisection = new Bisection(random);
        this.names = new DemoNames(random);
    }

    List<Compound> draw() {
        double[] weights = inhabited.stream()
                .mapToDouble(grid -> grid.figures().households() * (0.3 + random.nextDouble() * 1.7))
                .toArray();
        int[] counts = Apportionment.of(COMPOUNDS, weights, 1);
        var homes = inhabited.stream()
                .map(grid -> LocalPlane.degreesToMetres(grid.shape()))
                .toList();
        List<List<Polygon>> lots = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            lots.add(new ArrayList<>(lots(homes.get(i), counts[i])));
        }
        new BorderCrossing(homes, lots, random).extend(COMPOUNDS * 8 / 100);

        var compounds = new ArrayList<Compound>();
        for (int i = 0; i < counts.length; i++) {
            number(inhabited.get(i), lots.get(i), compounds);
        }
        return List.copyOf(compounds);
    }

    private List<Polygon> lots(Polygon home, int count) {
        double[] weights = new double[count];
        Arrays.setAll(weights, i -> 0.7 + random.nextDouble() * 0.6);
        return bisection.split(home, weights).stream()
                .map(CompoundSketching::withoutStreets)
                .toList();
    }

    /** The block without its half of the streets around it. */
    private static Polygon withoutStreets(Polygon block) {
        double margin = Math.min(HALF_A_STREET_IN_METRES, 0.1 * Math.sqrt(block.getArea()));
        var mitred = new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        return largestPart(BufferOp.bufferOp(block, -margin, mitred));
    }

    /** Rounding may fold a thin corner over; what then falls off is left away. */
    private static Polygon toDegrees(Polygon metres) {
        var whole = new PrecisionModel(1);
        return LocalPlane.latticeToDegrees(
                largestPart(GeometryPrecisionReducer.reduce(LocalPlane.metresToLattice(metres), whole)));
    }

    private static Polygon largestPart(Geometry areas) {
        Geometry largest = areas.getGeometryN(0);
        for (int i = 1; i < areas.getNumGeometries(); i++) {
            largest = areas.getGeometryN(i).getArea() > largest.getArea() ? areas.getGeometryN(i) : largest;
        }
        return (Polygon) largest;
    }

    private void number(Grid home, List<Polygon> lots, List<Compound> compounds) {
        List<Polygon> shapes =
                ReadingOrder.of(lots.stream().map(CompoundSketching::toDegrees).toList(), shape -> shape);
        double[] areas = shapes.stream().mapToDouble(Polygon::getArea).toArray();
        List<Figures> figures = home.figures().shared(areas);
        for (int i = 0; i < shapes.size(); i++) {
            Polygon shape = shapes.get(i);
            List<String> others = grids.with(shape).stream()
                    .map(Grid::code)
                    .filter(code -> !code.equals(home.code()))
                    .toList();
            String code = "%s%02d".formatted(home.code(), i + 1);
            String name = names.compoundIn(home.communityCode());
            compounds.add(new Compound(code, name, home.code(), figures.get(i), shape, others));
        }
    }
}
