package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws communities, grids and micro-grids inside the streets, and makes up their figures. A general grid is meant for 300 to
 * 500 households; in the dense streets it goes up to 650, since 961 grids of at most 500 could not hold the district.
 */
final class GridSketching {

    static final int GRIDS = 961;
    static final int DEDICATED_GRIDS = 40;
    static final int MICRO_GRIDS = 2057;
    static final int LEAST_GRIDS_OF_A_COMMUNITY = 4;
    static final int LEAST_HOUSEHOLDS = 300;
    static final int MOST_HOUSEHOLDS = 650;

    /** 和美社区 is known to hold about 80 000 residents, far more than any other: a good case for long lists. */
    private static final String LARGEST_COMMUNITY = "510108014012";

    private final DemoFacts facts;
    private final Random random;
    private final Bisection bisection;

    GridSketching(DemoFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
        this.bisection = new Bisection(random);
    }

    /** All grids, in metres, each cut into the cells of its micro-grids. */
    List<GridSketch> draw() {
        List<Polygon> areas = communityAreas();
        int[] counts = Apportionment.of(GRIDS, gridWeights(), LEAST_GRIDS_OF_A_COMMUNITY);
        Set<Integer> withDedicated = drawLots(DEDICATED_GRIDS, areas.size());
        var grids = new ArrayList<GridSketch>();
        for (int i = 0; i < counts.length; i++) {
            int dedicated = withDedicated.contains(i) ? random.nextInt(counts[i]) : -1;
            List<Polygon> shapes = bisection.split(areas.get(i), weights(counts[i], 0.7, 1.4));
            for (int grid = 0; grid < counts[i]; grid++) {
                var community = facts.communities().get(i);
                grids.add(
                        grid == dedicated
                                ? dedicated(community, shapes.get(grid))
                                : general(community, shapes.get(grid)));
            }
        }
        return cutIntoMicroGrids(grids);
    }

    /** One polygon per community, in their order. */
    private List<Polygon> communityAreas() {
        var areas = new ArrayList<Polygon>();
        StreetSketch.divide(LocalPlane.degreesToMetres(facts.outline())).forEach((street, area) -> {
            double[] weights = facts.communities().stream()
                    .filter(community -> community.streetCode().equals(street))
                    .mapToDouble(this::areaWeight)
                    .toArray();
            areas.addAll(bisection.split(area, weights));
        });
        return areas;
    }

    private double areaWeight(DemoFacts.Community community) {
        double space = community.onUrbanFringe() ? 1.6 : 1;
        return space * between(0.75, 1.35) * (community.code().equals(LARGEST_COMMUNITY) ? 1.8 : 1);
    }

    private double[] gridWeights() {
        return facts.communities().stream()
                .mapToDouble(community -> {
                    double ofTheStreet = StreetSketch.of(community.streetCode()).gridWeight();
                    double density = community.onUrbanFringe() ? 0.7 : 1;
                    double size = community.code().equals(LARGEST_COMMUNITY) ? 3 : 1;
                    return ofTheStreet / membersOf(community.streetCode()) * density * size * between(0.8, 1.25);
                })
                .toArray();
    }

    private long membersOf(String streetCode) {
        return facts.communities().stream()
                .filter(community -> community.streetCode().equals(streetCode))
                .count();
    }

    private GridSketch general(DemoFacts.Community community, Polygon shape) {
        int usual = StreetSketch.of(community.streetCode()).households() - (community.onUrbanFringe() ? 40 : 0);
        long drawn = Math.round(usual + 45 * random.nextGaussian());
        int households = (int) Math.max(LEAST_HOUSEHOLDS, Math.min(MOST_HOUSEHOLDS, drawn));
        int buildings = (int) Math.round(households / between(24, 60));
        return new GridSketch(community, null, figures(households, buildings), List.of(shape));
    }

    private GridSketch dedicated(DemoFacts.Community community, Polygon shape) {
        String purpose = DemoNames.PURPOSES.get(random.nextInt(DemoNames.PURPOSES.size()));
        int households = random.nextInt(3) == 0 ? 20 + random.nextInt(160) : 0;
        return new GridSketch(community, purpose, figures(households, 4 + random.nextInt(12)), List.of(shape));
    }

    /** People are counted where they live, tenants and lodgers too: so the grids hold the district's 1.4 to 1.7 million. */
    private Figures figures(int households, int buildings) {
        return new Figures(households, (int) Math.round(households * between(3.0, 3.4)), buildings);
    }

    /** Two cells for a general grid, three for the largest ones, so that the number of micro-grids comes out right. */
    private List<GridSketch> cutIntoMicroGrids(List<GridSketch> grids) {
        int twoEach = 2 * (GRIDS - DEDICATED_GRIDS);
        Set<GridSketch> larger = Collections.newSetFromMap(new IdentityHashMap<>());
        grids.stream()
                .filter(grid -> !grid.isDedicated())
                .sorted(Comparator.comparingInt(
                        (GridSketch grid) -> -grid.figures().households()))
                .limit(MICRO_GRIDS - twoEach)
                .forEach(larger::add);
        return grids.stream()
                .map(grid -> grid.isDedicated() ? grid : cut(grid, larger.contains(grid) ? 3 : 2))
                .toList();
    }

    private GridSketch cut(GridSketch grid, int parts) {
        return grid.withCells(bisection.split(grid.cells().get(0), weights(parts, 0.75, 1.25)));
    }

    private Set<Integer> drawLots(int lots, int among) {
        var numbers = new ArrayList<>(IntStream.range(0, among).boxed().toList());
        Collections.shuffle(numbers, random);
        return new HashSet<>(numbers.subList(0, lots));
    }

    private double[] weights(int count, double least, double most) {
        double[] weights = new double[count];
        Arrays.setAll(weights, i -> between(least, most));
        return weights;
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
