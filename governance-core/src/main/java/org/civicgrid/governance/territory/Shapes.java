package org.civicgrid.governance.territory;

import java.util.Collection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Joins and cuts outlines on the lattice on which they are stored, so that neighbours keep the same border. */
final class Shapes {

    /** Square metres below which an overlap or a gap is one of rounding. */
    static final double TOLERANCE = 100;

    private static final PrecisionModel LATTICE = new PrecisionModel(1e6);
    private static final double METRES_PER_DEGREE = 111_320;

    private Shapes() {}

    static Geometry union(Collection<Geometry> shapes) {
        return polygons(UnaryUnionNG.union(shapes, new GeometryFactory(), LATTICE));
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.INTERSECTION);
    }

    static Geometry difference(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.DIFFERENCE);
    }

    /** Area in square metres; exact enough within a city. */
    static double squareMetres(Geometry shape) {
        return shape.isEmpty()
                ? 0
                : shape.getArea()
                        * METRES_PER_DEGREE
                        * METRES_PER_DEGREE
                        * Math.cos(Math.toRadians(shape.getEnvelopeInternal().centre().y));
    }

    /** Whether a point inside {@code shape} lies within the area. */
    static boolean hasInside(Geometry area, Geometry shape) {
        return area.covers(shape.getInteriorPoint());
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return polygons(OverlayNG.overlay(a, b, operation, LATTICE));
    }

    /** Without the lines and points in which two outlines may meet, too. */
    private static Geometry polygons(Geometry mixed) {
        var polygons = PolygonExtracter.getPolygons(mixed);
        var factory = mixed.getFactory();
        return polygons.size() == 1
                ? (Geometry) polygons.get(0)
                : factory.createMultiPolygon(((Collection<?>) polygons).toArray(Polygon[]::new));
    }
}
