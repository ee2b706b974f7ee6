package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Lets some compounds reach over the border into a neighbouring grid, as real ones do; the neighbour's compounds give way.
 * All shapes are in metres.
 */
final class BorderCrossing {

    private static final double STREET_IN_METRES = 8;
    private static final double NEXT_DOOR_IN_METRES = 30;
    private static final double LEAST_SHARE_AT_HOME = 0.55;
    private static final double LEAST_SHARE_LEFT = 0.5;

    private final List<Polygon> homes;
    private final List<List<Polygon>> lots;
    private final Random random;
    private final STRtree homeIndex = new STRtree();

    /** @param lots the compounds of each home; those that cross, and those that give way, are replaced in place */
    BorderCrossing(List<Polygon> homes, List<List<Polygon>> lots, Random random) {
        this.homes = homes;
        this.lots = lots;
        this.random = random;
        IntStream.range(0, homes.size())
                .forEach(i -> homeIndex.insert(homes.get(i).getEnvelopeInternal(), i));
    }

    /** Extends that many compounds, at most one out of or into each grid. */
    void extend(int wanted) {
        var order = new ArrayList<>(IntStream.range(0, homes.size()).boxed().toList());
        Collections.shuffle(order, random);
        var touched = new boolean[homes.size()];
        int extended = 0;
        for (int home : order) {
            int neighbour = extended < wanted && !touched[home] ? extendFrom(home, touched) : -1;
            if (neighbour >= 0) {
                touched[home] = true;
                touched[neighbour] = true;
                extended++;
            }
        }
    }

    @SuppressWarnings("unchecked") // the tree holds the numbers of the homes
    private int extendFrom(int home, boolean[] touched) {
        List<Integer> around = homeIndex.query(homes.get(home).getEnvelopeInternal());
        for (int lot = 0; lot < lots.get(home).size(); lot++) {
            for (int neighbour : around.stream().sorted().toList()) {
                if (neighbour != home && !touched[neighbour] && extend(home, lot, neighbour)) {
                    return neighbour;
                }
            }
        }
        return -1;
    }

    private boolean extend(int home, int lot, int neighbour) {
        Polygon own = lots.get(home).get(lot);
        if (own.distance(homes.get(neighbour)) > NEXT_DOOR_IN_METRES) {
            return false;
        }
        Geometry room =
                overlay(homes.get(home), homes.get(neighbour), OverlayNG.UNION).buffer(-STREET_IN_METRES / 2, 1);
        Geometry wider = overlay(stretched(own, homes.get(neighbour)), room, OverlayNG.INTERSECTION);
        if (!(wider instanceof Polygon shape) || !staysAtHome(shape, home, lot)) {
            return false;
        }
        List<Polygon> left = givingWay(lots.get(neighbour), shape);
        if (left.isEmpty()) {
            return false;
        }
        lots.get(home).set(lot, shape);
        lots.set(neighbour, left);
        return true;
    }

    /** The hull of the compound here and moved over the border by about half its own size. */
    private static Geometry stretched(Polygon own, Polygon neighbour) {
        Coordinate[] nearest = DistanceOp.nearestPoints(own, neighbour);
        double gap = nearest[0].distance(nearest[1]);
        double by = (gap + 0.45 * Math.sqrt(own.getArea())) / gap;
        var move = AffineTransformation.translationInstance(
                (nearest[1].x - nearest[0].x) * by, (nearest[1].y - nearest[0].y) * by);
        return own.getFactory()
                .createGeometryCollection(new Geometry[] {own, move.transform(own)})
                .convexHull();
    }

    private boolean staysAtHome(Polygon shape, int home, int lot) {
        double share = overlay(shape, homes.get(home), OverlayNG.INTERSECTION).getArea() / shape.getArea();
        return share >= LEAST_SHARE_AT_HOME
                && share <= 0.92
                && lots.get(home).stream()
                        .filter(other -> other != lots.get(home).get(lot))
                        .noneMatch(other -> other.distance(shape) < STREET_IN_METRES / 2);
    }

    /** The neighbour's compounds without the room that was taken; empty when one would lose too much or fall apart. */
    private static List<Polygon> givingWay(List<Polygon> compounds, Polygon taken) {
        Geometry withStreet = taken.buffer(STREET_IN_METRES, 1);
        var left = new ArrayList<Polygon>();
        for (Polygon compound : compounds) {
            if (!(overlay(compound, withStreet, OverlayNG.DIFFERENCE) instanceof Polygon rest)
                    || rest.getArea() < LEAST_SHARE_LEFT * compound.getArea()) {
                return List.of();
            }
            left.add(rest);
        }
        return left;
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }
}
