package org.civicgrid.governance.territory;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes polygons in degrees as GeoJSON geometries (RFC 7946: longitude first, outer ring counter-clockwise), six
 * decimals.
 */
public final class GeoJson {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJson() {}

    /** @throws IllegalArgumentException unless it is a Polygon or MultiPolygon */
    public static Geometry read(String geometry) {
        var node = JSON.readTree(geometry);
        return switch (node.path("type").asString()) {
            case "Polygon" -> polygon(node.path("coordinates"));
            case "MultiPolygon" -> {
                var polygons = new ArrayList<Polygon>();
                node.path("coordinates").forEach(one -> polygons.add(polygon(one)));
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default ->
                throw new IllegalArgumentException(
                        "GeoJSON geometry: Polygon or MultiPolygon, not " + node.path("type"));
        };
    }

    /** Writes a Polygon or MultiPolygon. */
    public static String of(Geometry shape) {
        var polygons = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> rings((Polygon) shape.getGeometryN(i)))
                .toList();
        return polygons.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":" + polygons.get(0) + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":" + "[" + String.join(",", polygons) + "]" + "}";
    }

    /** About a decimetre, and what is stored. */
    public static double sixDecimals(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static String rings(Polygon polygon) {
        var text = new StringBuilder("[");
        append(text, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            append(text.append(','), polygon.getInteriorRingN(i), false);
        }
        return text.append(']').toString();
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

    private static Polygon polygon(JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        rings.forEach(ring -> all.add(ring(ring)));
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        var coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            var position = positions.get(i);
            coordinates[i] =
                    new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
        }
        return FACTORY.createLinearRing(coordinates);
    }
}
