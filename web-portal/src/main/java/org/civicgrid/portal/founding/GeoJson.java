package org.civicgrid.portal.founding;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes polygons in degrees as GeoJSON geometries (RFC 7946: longitude first, outer ring counter-clockwise), six decimals. */
public final class GeoJson {

    private GeoJson() {}

    public static String of(Polygon polygon) {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[");
        append(text, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            append(text.append(','), polygon.getInteriorRingN(i), false);
        }
        return text.append("]}").toString();
    }

    /** About a decimetre, and what is stored. */
    public static double sixDecimals(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static void append(StringBuilder text, LinearRing ring, boolean counterClockwise) {
        boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
        Coordinate[] vertices = (turn ? ring.reverse() : ring).getCoordinates();
        text.append('[');
        for (int i = 0; i < vertices.length; i++) {
            text.append(i == 0 ? "[" : ",[")
                    .append(sixDecimals(vertices[i].x))
                    .append(',')
                    .append(sixDecimals(vertices[i].y))
                    .append(']');
        }
        text.append(']');
    }
}
