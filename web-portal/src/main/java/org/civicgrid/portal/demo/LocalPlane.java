package org.civicgrid.portal.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * The plane in which the demo district is drawn, in metres around its centre, and its three faces: degrees as stored, metres
 * for drawing, and the <em>lattice</em> of whole millionths of a degree (about 0.1 m) on which every stored vertex lies. The
 * three differ only by shift and scale, so a straight line stays straight.
 */
final class LocalPlane {

    private static final double ORIGIN_LNG = 104.150000;
    private static final double ORIGIN_LAT = 30.685000;
    private static final double PER_DEGREE = 1e6;

    /** Metres per millionth of a degree, northward and eastward (mean earth radius, at the origin's latitude). */
    private static final double NORTH_STEP = 0.111195;

    private static final double EAST_STEP = NORTH_STEP * StrictMath.cos(StrictMath.toRadians(ORIGIN_LAT));

    private LocalPlane() {}

    static Coordinate metres(double lng, double lat) {
        return new Coordinate(
                (lng - ORIGIN_LNG) * PER_DEGREE * EAST_STEP, (lat - ORIGIN_LAT) * PER_DEGREE * NORTH_STEP);
    }

    static <G extends Geometry> G degreesToMetres(G degrees) {
        return each(degrees, c -> metres(c.x, c.y));
    }

    /** Without rounding: a vertex lands between lattice points when it was computed there. */
    static <G extends Geometry> G metresToLattice(G metres) {
        return transformed(metres, AffineTransformation.scaleInstance(1 / EAST_STEP, 1 / NORTH_STEP));
    }

    static <G extends Geometry> G latticeToMetres(G lattice) {
        return transformed(lattice, AffineTransformation.scaleInstance(EAST_STEP, NORTH_STEP));
    }

    static <G extends Geometry> G degreesToLattice(G degrees) {
        G unrounded = metresToLattice(degreesToMetres(degrees));
        return each(unrounded, c -> new Coordinate(Math.rint(c.x), Math.rint(c.y)));
    }

    /** Rounds to the lattice, so that equal vertices stay equal to the last bit. */
    static <G extends Geometry> G latticeToDegrees(G lattice) {
        long lng = Math.round(ORIGIN_LNG * PER_DEGREE);
        long lat = Math.round(ORIGIN_LAT * PER_DEGREE);
        return each(
                lattice,
                c -> new Coordinate((lng + Math.round(c.x)) / PER_DEGREE, (lat + Math.round(c.y)) / PER_DEGREE));
    }

    @SuppressWarnings("unchecked") // an affine transformation and an editor of coordinates keep the type
    private static <G extends Geometry> G transformed(G geometry, AffineTransformation by) {
        return (G) by.transform(geometry);
    }

    /** One vertex at a time. */
    interface Move {
        Coordinate apply(Coordinate vertex);
    }

    @SuppressWarnings("unchecked")
    static <G extends Geometry> G each(G geometry, Move move) {
        var operation = new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] vertices, Geometry of) {
                var moved = new Coordinate[vertices.length];
                for (int i = 0; i < vertices.length; i++) {
                    moved[i] = move.apply(vertices[i]);
                }
                return moved;
            }
        };
        return (G) new GeometryEditor().edit(geometry, operation);
    }
}
