package org.civicgrid.governance.territory;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON polygons (RFC 7946: longitude first). */
final class GeoJson {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJson() {}

    /** @throws IllegalArgumentException unless it is a Polygon or MultiPolygon */
    static Geometry read(String geometry) {
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
