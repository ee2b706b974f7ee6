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

    /**
     * Reads a Polygon or MultiPolygon, or a Feature or a collection that holds one such and nothing else.
     *
     * @throws IllegalArgumentException unless it is that
     */
    public static Geometry read(String text) {
        return geometry(JSON.readTree(text));
    }

    private static Geometry geometry(JsonNode node) {
        return switch (node.path("type").asString()) {
            case "Polygon" -> polygon(node.path("coordinates"));
            case "MultiPolygon" -> {
                var polygons = new ArrayList<Polygon>();
                node.path("coordinates").forEach(one -> polygons.add(polygon(one)));
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case "Feature" -> geometry(node.path("geometry"));
            case "FeatureCollection" -> geometry(only(node.path("features")));
            case "GeometryCollection" -> geometry(only(node.path("geometries")));
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

    private static JsonNode only(JsonNode several) {
        if (several.size() != 1) {
            throw new IllegalArgumentException("GeoJSON: one geometry, not " + several.size());
        }
        return several.path(0);
    }

    private static Polygon polygon(JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        rings.forEach(ring -> all.add(ring(ring)));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("GeoJSON polygon without a ring");
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        var coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            var position = positions.get(i);
            coordinates[i] = new Coordinate(degrees(position.path(0)), degrees(position.path(1)));
        }
        return FACTORY.createLinearRing(coordinates);
    }

    private static double degrees(JsonNode number) {
        if (!number.isNumber()) {
            throw new IllegalArgumentException("GeoJSON position: numbers, not " + number);
        }
        return number.asDouble();
    }
}
