package org.civicgrid.governance.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicgrid.governance.kernel.LngLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The shapes of one edition in memory, indexed, to answer where a point lies. Safe for many threads. */
final class TerritoryMap {

    /** A degree of latitude in metres; near enough for border distances inside a city. */
    private static final double METRES_PER_DEGREE = 111_320;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree grids;
    private final NearestGrid nearest;
    private final STRtree compounds;
    private final STRtree microGrids;

    TerritoryMap(Map<Integer, Geometry> grids, Map<Integer, Geometry> compounds, Map<Integer, Geometry> microGrids) {
        this.grids = index(grids);
        this.nearest = new NearestGrid(grids);
        this.compounds = index(compounds);
        this.microGrids = index(microGrids);
    }

    /** Ids of the grids within {@code metres} of the point, nearest first; those that cover it have distance 0. */
    List<Near> gridsNear(LngLat place, double metres) {
        var point = point(place);
        return shapes(grids, around(point, metres))
                .map(shape -> new Near(shape.id(), metresTo(shape, point)))
                .filter(near -> near.metres() <= metres)
                .sorted(Comparator.comparingDouble(Near::metres).thenComparingInt(Near::id))
                .toList();
    }

    /** Ids of the grids whose bounding boxes reach into the square that extends so many metres to each side of the point. */
    List<Integer> gridsAround(LngLat place, double metres) {
        return shapes(grids, around(point(place), metres)).map(Shape::id).toList();
    }

    /** The point inside the nearest grid that lies nearest; empty when there is no grid. */
    Optional<LngLat> nearestInside(LngLat place) {
        return nearest.to(place);
    }

    /** The compound that covers the point; the smallest id where two touch. */
    Optional<Integer> compoundAt(LngLat place) {
        return covering(compounds, place);
    }

    /** The micro-grid that covers the point. */
    Optional<Integer> microGridAt(LngLat place) {
        return covering(microGrids, place);
    }

    private static Optional<Integer> covering(STRtree index, LngLat place) {
        var point = point(place);
        return shapes(index, point.getEnvelopeInternal())
                .filter(shape -> shape.prepared().covers(point))
                .map(Shape::id)
                .min(Comparator.naturalOrder());
    }

    private static Envelope around(Point point, double metres) {
        var around = new Envelope(point.getCoordinate());
        around.expandBy(
                metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(point.getY()))), metres / METRES_PER_DEGREE);
        return around;
    }

    private static double metresTo(Shape shape, Point point) {
        if (shape.prepared().covers(point)) {
            return 0;
        }
        // Longitude shrinks with latitude: taking each degree for one of latitude never calls a far border near.
        return shape.prepared().getGeometry().distance(point) * METRES_PER_DEGREE;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Shape> shapes(STRtree index, Envelope around) {
        return ((List<Shape>) index.query(around)).stream();
    }

    private static STRtree index(Map<Integer, Geometry> shapes) {
        var index = new STRtree();
        shapes.forEach((id, geometry) ->
                index.insert(geometry.getEnvelopeInternal(), new Shape(id, PreparedGeometryFactory.prepare(geometry))));
        index.build();
        return index;
    }

    private static Point point(LngLat place) {
        return FACTORY.createPoint(new Coordinate(place.lng(), place.lat()));
    }

    /** A grid and its distance. */
    record Near(int id, double metres) {}

    private record Shape(int id, PreparedGeometry prepared) {}
}
