package org.civicgrid.portal.demo;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Hems the cells along the district's outline. Where a cut meets the outline between two of its vertices, the meeting point
 * was rounded and may lie centimetres inside, and a point of the district right beside it would belong to nobody. It is moved
 * a few metres along the outline, to a whole coordinate that lies just outside: so the cells cover the whole district.
 */
final class OutlineHem {

    /** All lengths in lattice steps of about 0.1 m. */
    private static final double TOUCHING = 0.75;

    /** How far to move at most; the less, the wider the hem. The next is tried where a move would fold a cell over. */
    private static final List<Integer> FARTHEST = List.of(100, 20, 4);

    private static final double PREFER_NEAR = 1e-6;

    private final Coordinate[] ring;
    private final Set<Coordinate> corners;
    private final int outside;

    /** @param outline in whole lattice coordinates */
    OutlineHem(Polygon outline) {
        ring = outline.getExteriorRing().getCoordinates();
        corners = new HashSet<>(Arrays.asList(ring));
        outside = Orientation.isCCW(ring) ? Orientation.CLOCKWISE : Orientation.COUNTERCLOCKWISE;
    }

    /**
     * The same cells, with their meeting points moved alike in all of them.
     *
     * @throws IllegalStateException if a cell touches the outline at so sharp an angle that it cannot be hemmed
     */
    List<Polygon> hem(List<Polygon> cells) {
        return FARTHEST.stream()
                .map(farthest -> hem(cells, farthest))
                .filter(hemmed -> hemmed.stream().allMatch(Polygon::isValid))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A cell at the outline is too sharp"));
    }

    private List<Polygon> hem(List<Polygon> cells, int farthest) {
        Set<Coordinate> vertices = new TreeSet<>();
        cells.forEach(cell -> vertices.addAll(Arrays.asList(cell.getCoordinates())));
        vertices.removeAll(corners);
        Map<Coordinate, Coordinate> moves = new HashMap<>();
        for (int i = 1; i < ring.length; i++) {
            var edge = new LineSegment(ring[i - 1], ring[i]);
            var around = new Envelope(edge.p0, edge.p1);
            around.expandBy(TOUCHING);
            List<Coordinate> meeting = vertices.stream()
                    .filter(vertex -> around.contains(vertex) && edge.distance(vertex) < TOUCHING)
                    .toList();
            meeting.forEach(
                    vertex -> moves.putIfAbsent(vertex, outward(vertex, edge, room(vertex, edge, meeting, farthest))));
        }
        return cells.stream()
                .map(cell -> LocalPlane.each(cell, vertex -> moves.getOrDefault(vertex, vertex)))
                .toList();
    }

    /** How far a vertex may move along the edge without passing another one. */
    private static int room(Coordinate vertex, LineSegment edge, Collection<Coordinate> meeting, int farthest) {
        double room = Math.min(farthest, 0.4 * Math.min(vertex.distance(edge.p0), vertex.distance(edge.p1)));
        for (Coordinate other : meeting) {
            room = other.equals(vertex) ? room : Math.min(room, 0.4 * vertex.distance(other));
        }
        return (int) room;
    }

    /** Looks at the whole coordinates beside the edge, on either side of it, at each step along its longer direction. */
    private Coordinate outward(Coordinate vertex, LineSegment edge, int room) {
        double dx = edge.p1.x - edge.p0.x;
        double dy = edge.p1.y - edge.p0.y;
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        Coordinate best = vertex;
        double bestDistance = Double.MAX_VALUE;
        for (int step = -room; step <= room; step++) {
            double x = flat ? vertex.x + step : edge.p0.x + (vertex.y + step - edge.p0.y) * dx / dy;
            double y = flat ? edge.p0.y + (vertex.x + step - edge.p0.x) * dy / dx : vertex.y + step;
            for (var candidate :
                    List.of(new Coordinate(Math.floor(x), Math.floor(y)), new Coordinate(Math.ceil(x), Math.ceil(y)))) {
                double distance = edge.distancePerpendicular(candidate) + PREFER_NEAR * step * step;
                if (distance < bestDistance && isOutsideOf(edge, candidate)) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** On a slanting edge nothing counts as exactly on it, since that would be lost in the rounding of degrees. */
    private boolean isOutsideOf(LineSegment edge, Coordinate candidate) {
        int side = Orientation.index(edge.p0, edge.p1, candidate);
        boolean straight = edge.isHorizontal() || edge.isVertical();
        return side == outside || straight && side == Orientation.COLLINEAR;
    }
}
