package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Partitions of an area into polygons whose borders are the same vertices on both sides, so that neither gap nor overlap can
 * exist. Lines are cut where they meet, the faces between them are found, and each face is given to one owner.
 */
final class Coverage {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Coverage() {}

    /** The faces between the lines, cut at full precision, in an order that depends on nothing but the lines. */
    static List<Polygon> facesBetween(Collection<? extends Geometry> lines) {
        return polygonize(OverlayNGRobust.union(FACTORY.buildGeometry(lines)));
    }

    /** The faces between the lines after every vertex and crossing has been moved to a multiple of {@code step}. */
    static List<Polygon> facesBetween(Collection<? extends Geometry> lines, double step) {
        return polygonize(UnaryUnionNG.union(FACTORY.buildGeometry(lines), new PrecisionModel(1 / step)));
    }

    private static List<Polygon> polygonize(Geometry cutLines) {
        var polygonizer = new Polygonizer();
        polygonizer.add(cutLines);
        var faces = new ArrayList<Polygon>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) ((Polygon) face).norm());
        }
        faces.sort(Polygon::compareTo);
        return faces;
    }

    /**
     * Joins faces by owner into one connected polygon each, in the order of the owners' numbers.
     *
     * @param owner the number of the owner that a point inside a face belongs to, negative for faces to leave out
     */
    static List<Polygon> byOwner(List<Polygon> faces, int owners, ToIntFunction<Coordinate> owner) {
        var kept = new ArrayList<Polygon>();
        var numbers = new ArrayList<Integer>();
        for (Polygon face : faces) {
            int number = owner.applyAsInt(face.getInteriorPoint().getCoordinate());
            if (number >= 0) {
                kept.add(face);
                numbers.add(number);
            }
        }
        int[] mended = new Holdings(kept, numbers).withoutExclaves();
        var parts = new ArrayList<List<Polygon>>();
        for (int i = 0; i < owners; i++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < mended.length; i++) {
            parts.get(mended[i]).add(kept.get(i));
        }
        return parts.stream().map(Coverage::join).toList();
    }

    /** The polygon of parts that together are connected and share their inner borders. */
    static Polygon join(Collection<Polygon> parts) {
        Geometry joined = CoverageUnion.union(parts.toArray(Geometry[]::new));
        if (joined instanceof Polygon polygon) {
            return (Polygon) polygon.norm();
        }
        throw new IllegalStateException("The %d parts are not one connected area".formatted(parts.size()));
    }

    /**
     * Moves cells that fit each other only nearly onto whole coordinates, after which they fit exactly.
     *
     * @return one polygon per cell, in the same order
     */
    static List<Polygon> snapped(List<Polygon> cells) {
        var index = new STRtree();
        for (int i = 0; i < cells.size(); i++) {
            index.insert(cells.get(i).getEnvelopeInternal(), i);
        }
        var borders = cells.stream().map(Polygon::getBoundary).toList();
        return byOwner(facesBetween(borders, 1), cells.size(), point -> cellAt(point, cells, index));
    }

    @SuppressWarnings("unchecked") // the tree holds the numbers of the cells
    private static int cellAt(Coordinate at, List<Polygon> cells, STRtree index) {
        var around = new Envelope(at);
        around.expandBy(2);
        List<Integer> near = index.query(around);
        near.sort(Comparator.naturalOrder());
        for (int i : near) {
            if (SimplePointInAreaLocator.isContained(at, cells.get(i))) {
                return i;
            }
        }
        Point point = FACTORY.createPoint(at); // in a sliver between cells that fit only nearly
        return near.stream()
                .min(Comparator.comparingDouble(i -> cells.get(i).distance(point)))
                .orElse(-1);
    }
}
