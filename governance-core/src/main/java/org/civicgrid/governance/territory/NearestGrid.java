package org.civicgrid.governance.territory;

import java.util.Map;
import java.util.Optional;
import org.civicgrid.governance.kernel.LngLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Brings points from outside the map to its edge. It works in a plane where a degree of longitude is as short as on the
 * ground; the index is built when somebody first asks, which only imports do.
 */
final class NearestGrid {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double FIRST_STEP = 1e-6;

    private final Map<Integer, Geometry> grids;
    private @Nullable Plane plane;

    NearestGrid(Map<Integer, Geometry> grids) {
        this.grids = grids;
    }

    Optional<LngLat> to(LngLat place) {
        return grids.isEmpty() ? Optional.empty() : Optional.of(plane().nearest(place));
    }

    private synchronized Plane plane() {
        if (plane == null) {
            plane = Plane.of(grids);
        }
        return plane;
    }

    /** The shapes with their longitudes shrunk by {@code shrink}. */
    private record Plane(STRtree index, double shrink) {

        static Plane of(Map<Integer, Geometry> grids) {
            var middle = grids.values().iterator().next().getCentroid().getY();
            var shrink = Math.cos(Math.toRadians(middle));
            var index = new STRtree();
            for (var grid : grids.values()) {
                var flat = AffineTransformation.scaleInstance(shrink, 1).transform(grid);
                index.insert(flat.getEnvelopeInternal(), flat);
            }
            index.build();
            return new Plane(index, shrink);
        }

        LngLat nearest(LngLat place) {
            var point = FACTORY.createPoint(new Coordinate(place.lng() * shrink, place.lat()));
            var grid = (Geometry) index.nearestNeighbour(
                    point.getEnvelopeInternal(),
                    point,
                    (one, other) -> ((Geometry) one.getItem()).distance((Geometry) other.getItem()));
            return inside(grid, DistanceOp.nearestPoints(grid, point)[0]);
        }

        /** From the edge towards the inside, until rounding no longer lets the point fall outside. */
        private LngLat inside(Geometry grid, Coordinate edge) {
            var heart = grid.getInteriorPoint().getCoordinate();
            for (double share = FIRST_STEP; share < 1; share *= 10) {
                var point = onTheWay(edge, heart, share);
                if (grid.covers(point)) {
                    return unshrunk(point);
                }
            }
            return unshrunk(FACTORY.createPoint(heart));
        }

        private static Point onTheWay(Coordinate from, Coordinate to, double share) {
            return FACTORY.createPoint(new Coordinate(
                    from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share));
        }

        private LngLat unshrunk(Point point) {
            return new LngLat(point.getX() / shrink, point.getY());
        }
    }
}
