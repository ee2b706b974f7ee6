package org.civicgrid.portal.demo;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes polygons in degrees as GeoJSON geometries (RFC 7946: longitude first, outer ring counter-clockwise), six decimals. */
final class GeoJson {

    private GeoJson() {}

    static String of(Polygon polygon) {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[");
        append(text, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            append(text.append(','), polygon.getInteriorRingN(i), false);
        }
        return text.append("]}").toString();
    }

    private static void append(StringBuilder text, LinearRing ring, boolean counterClockwise) {
        boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
        Coordinate[] vertices = (turn ? ring.reverse() : ring).getCoordinates();
        text.append('[');
        for (int i = 0; i < vertices.length; i++) {
            text.append(i == 0 ? "[" : ",[")
                    .append(LocalPlane.sixDecimals(vertices[i].x))
                    .append(',')
                    .append(LocalPlane.sixDecimals(vertices[i].y))
                    .append(']');
        }
        text.append(']');
    }
}
