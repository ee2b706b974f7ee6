package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * How the demo district imagines a street office's area. Real borders of the streets are not published: only the rough
 * position is taken from the town (the first three in the west, Longtan in the east …), all figures are made up.
 *
 * @param code of the street
 * @param centre in metres, see {@link LocalPlane}
 * @param areaWeight roughly square kilometres
 * @param gridWeight share of the district's grids, of 961
 * @param households in an ordinary grid of the street
 */
record StreetSketch(String code, Coordinate centre, double areaWeight, int gridWeight, int households) {

    private static final List<StreetSketch> ALL = List.of(
            at("510108002", 104.0935, 30.6655, 2.7, 70, 550), // 猛追湾
            at("510108004", 104.1010, 30.6520, 3.4, 85, 565), // 双桥子
            at("510108006", 104.0900, 30.6830, 3.2, 75, 540), // 府青路
            at("510108007", 104.1300, 30.6890, 8.0, 110, 490), // 二仙桥
            at("510108008", 104.1190, 30.6690, 5.0, 80, 510), // 跳蹬河
            at("510108010", 104.0830, 30.7000, 5.5, 75, 490), // 双水碾
            at("510108011", 104.1170, 30.6500, 4.2, 85, 555), // 万年场
            at("510108014", 104.1500, 30.6480, 17.5, 120, 480), // 保和
            at("510108015", 104.1080, 30.7150, 12.5, 95, 450), // 青龙
            at("510108016", 104.1900, 30.6950, 33.0, 120, 420), // 龙潭
            at("510108017", 104.1350, 30.7320, 12.8, 46, 400)); // 白莲池

    private static final int ROUNDS = 100;
    private static final double PACE = 0.25;
    private static final double COARSE_IN_METRES = 40;
    private static final double MILLIMETRE = 0.001;

    private static StreetSketch at(String code, double lng, double lat, double area, int grids, int households) {
        return new StreetSketch(code, LocalPlane.metres(lng, lat), area, grids, households);
    }

    static StreetSketch of(String code) {
        return ALL.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sketch of the street " + code));
    }

    /**
     * Partitions the outline among the streets: each takes the points nearest to its centre, and the reach of the centres is
     * tuned until the areas follow the weights (a power diagram).
     *
     * @param outline in metres
     */
    static Map<String, Polygon> divide(Polygon outline) {
        double[] powers = tunedPowers(outline);
        Coordinate[] frame =
                new GeometryFactory().toGeometry(outline.getEnvelopeInternal()).getCoordinates();
        Collection<Geometry> lines = new ArrayList<>(List.of(outline.getBoundary()));
        for (int i = 0; i < ALL.size(); i++) {
            lines.add(new GeometryFactory(new PrecisionModel()).createLineString(cell(i, frame, powers)));
        }
        List<Polygon> faces = new ArrayList<>(Coverage.facesBetween(lines, MILLIMETRE));
        faces.removeIf(face -> !outline.contains(face.getInteriorPoint()));
        List<Polygon> areas = Coverage.byOwner(faces, ALL.size(), point -> owner(point, powers));
        Map<String, Polygon> byCode = new LinkedHashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            byCode.put(ALL.get(i).code(), areas.get(i));
        }
        return byCode;
    }

    private static double[] tunedPowers(Polygon outline) {
        Coordinate[] ring =
                DouglasPeuckerSimplifier.simplify(outline, COARSE_IN_METRES).getCoordinates();
        double weights = ALL.stream().mapToDouble(StreetSketch::areaWeight).sum();
        double[] powers = new double[ALL.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = powers.clone();
            for (int i = 0; i < powers.length; i++) {
                double wanted = outline.getArea() * ALL.get(i).areaWeight() / weights;
                next[i] += PACE * (wanted - Area.ofRing(cell(i, ring, powers)));
            }
            powers = next;
        }
        return powers;
    }

    /** The part of a ring that belongs to a street. */
    private static Coordinate[] cell(int street, Coordinate[] ring, double[] powers) {
        Coordinate own = ALL.get(street).centre();
        Coordinate[] cell = ring;
        for (int i = 0; i < powers.length && cell.length > 0; i++) {
            Coordinate other = ALL.get(i).centre();
            if (i != street) {
                double reach = (square(other) - square(own) + powers[street] - powers[i]) / 2;
                cell = new HalfPlane(other.x - own.x, other.y - own.y, reach).clip(cell);
            }
        }
        return cell;
    }

    private static int owner(Coordinate point, double[] powers) {
        int best = 0;
        for (int i = 1; i < powers.length; i++) {
            best = power(point, i, powers) < power(point, best, powers) ? i : best;
        }
        return best;
    }

    private static double power(Coordinate point, int street, double[] powers) {
        double distance = point.distance(ALL.get(street).centre());
        return distance * distance - powers[street];
    }

    private static double square(Coordinate c) {
        return c.x * c.x + c.y * c.y;
    }
}
