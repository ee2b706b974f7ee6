package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Divides an area by straight cuts across its longer side, over and over, until there is one connected piece per weight: much
 * like streets divide a town into blocks. The pieces' areas follow the weights, exactly unless the area is very bent.
 */
final class Bisection {

    /** Turns of the cut against the shorter side, in degrees, tried in this order until the halves are well shaped. */
    private static final double[] TURNS = {0, 25, -25, 50, -50, 90};

    private static final double GOOD_ENOUGH = 0.5;
    private static final double MOST_SLANT_IN_DEGREES = 7;

    /** Finds a cut through 20 km to the centimetre. */
    private static final int HALVINGS = 22;

    private final Random random;

    Bisection(Random random) {
        this.random = random;
    }

    /** One piece per weight, in the order of the weights. */
    List<Polygon> split(Polygon area, double[] weights) {
        var pieces = new ArrayList<Polygon>();
        split(area, weights, pieces);
        return pieces;
    }

    private void split(Polygon area, double[] weights, List<Polygon> pieces) {
        if (weights.length == 1) {
            pieces.add(area);
            return;
        }
        int middle = middle(weights);
        double[] first = Arrays.copyOf(weights, middle);
        double[] second = Arrays.copyOfRange(weights, middle, weights.length);
        List<Polygon> halves = bestCut(area, sum(first) / sum(weights));
        split(halves.get(0), first, pieces);
        split(halves.get(1), second, pieces);
    }

    /** How many weights, from the front, come nearest to half of the sum. */
    private static int middle(double[] weights) {
        double half = sum(weights) / 2;
        double before = 0;
        for (int i = 0; i < weights.length - 1; i++) {
            if (before + weights[i] / 2 >= half) {
                return Math.max(1, i);
            }
            before += weights[i];
        }
        return weights.length - 1;
    }

    private List<Polygon> bestCut(Polygon area, double share) {
        double slant = (random.nextDouble() * 2 - 1) * MOST_SLANT_IN_DEGREES;
        boolean fromTheOtherSide = random.nextBoolean();
        Coordinate along = longerSide(area);
        List<Polygon> best = List.of();
        double bestWorth = Double.NEGATIVE_INFINITY;
        for (double turn : TURNS) {
            List<Polygon> halves = cut(area, share, along, slant + turn + (fromTheOtherSide ? 180 : 0));
            double worth = worth(halves, share);
            if (worth > bestWorth) {
                best = halves;
                bestWorth = worth;
            }
            if (bestWorth > GOOD_ENOUGH) {
                break;
            }
        }
        return best;
    }

    private static List<Polygon> cut(Polygon area, double share, Coordinate along, double turnInDegrees) {
        double turn = StrictMath.toRadians(turnInDegrees);
        double nx = along.x * StrictMath.cos(turn) - along.y * StrictMath.sin(turn);
        double ny = along.x * StrictMath.sin(turn) + along.y * StrictMath.cos(turn);
        HalfPlane first = halfPlaneHolding(share, area, nx, ny);
        if (area.getNumInteriorRing() == 0
                && first.crossings(area.getExteriorRing().getCoordinates()) == 2) {
            return List.of(part(area, first), part(area, first.opposite()));
        }
        var lines = List.of(area.getBoundary(), first.borderAcross(area.getEnvelopeInternal()));
        var faces = new ArrayList<>(Coverage.facesBetween(lines));
        faces.removeIf(face -> !area.contains(face.getInteriorPoint()));
        return Coverage.byOwner(faces, 2, point -> first.excess(point) < 0 ? 0 : 1);
    }

    private static Polygon part(Polygon area, HalfPlane half) {
        return area.getFactory().createPolygon(half.clip(area.getExteriorRing().getCoordinates()));
    }

    /** Direction of length 1 along the longer side of the smallest rectangle around the area. */
    private static Coordinate longerSide(Polygon area) {
        Coordinate[] corners = MinimumDiameter.getMinimumRectangle(area).getCoordinates();
        boolean firstIsLonger = corners[0].distance(corners[1]) > corners[1].distance(corners[2]);
        Coordinate from = firstIsLonger ? corners[0] : corners[1];
        Coordinate to = firstIsLonger ? corners[1] : corners[2];
        double length = from.distance(to);
        return new Coordinate((to.x - from.x) / length, (to.y - from.y) / length);
    }

    private static HalfPlane halfPlaneHolding(double share, Polygon area, double nx, double ny) {
        Coordinate[] ring = area.getExteriorRing().getCoordinates();
        double wanted = share * Area.ofRing(ring);
        Envelope box = area.getEnvelopeInternal();
        double centre = nx * box.centre().x + ny * box.centre().y;
        double low = centre - box.getDiameter();
        double high = centre + box.getDiameter();
        for (int round = 0; round < HALVINGS; round++) {
            double middle = (low + high) / 2;
            if (Area.ofRing(new HalfPlane(nx, ny, middle).clip(ring)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new HalfPlane(nx, ny, low);
    }

    /** Best is 1: both halves as compact as circles and exactly as large as asked. */
    private static double worth(List<Polygon> halves, double share) {
        double first = halves.get(0).getArea();
        double actual = first / (first + halves.get(1).getArea());
        double miss = Math.abs(actual - share) / Math.min(share, 1 - share);
        return Math.min(compactness(halves.get(0)), compactness(halves.get(1))) - miss;
    }

    private static double compactness(Polygon area) {
        return 4 * Math.PI * area.getArea() / (area.getLength() * area.getLength());
    }

    private static double sum(double[] weights) {
        return Arrays.stream(weights).sum();
    }
}
