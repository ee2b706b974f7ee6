package org.civicgrid.portal.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The points {@code (x, y)} with {@code nx * x + ny * y <= reach}. */
record HalfPlane(double nx, double ny, double reach) {

    double excess(Coordinate c) {
        return nx * c.x + ny * c.y - reach;
    }

    /**
     * The part of a closed ring inside. A bent ring may come back with double edges along the border where it really falls
     * into several pieces; its area is right all the same.
     */
    Coordinate[] clip(Coordinate[] ring) {
        var inside = new CoordinateList();
        for (int i = 1; i < ring.length; i++) {
            Coordinate from = ring[i - 1];
            Coordinate to = ring[i];
            double before = excess(from);
            double after = excess(to);
            if (before <= 0) {
                inside.add(from, false);
            }
            if (before < 0 && after > 0 || before > 0 && after < 0) {
                double part = before / (before - after);
                inside.add(new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)), false);
            }
        }
        inside.closeRing();
        return inside.toCoordinateArray();
    }

    HalfPlane opposite() {
        return new HalfPlane(-nx, -ny, -reach);
    }

    /** How often a closed ring crosses the border; a ring that is crossed twice falls into exactly two pieces. */
    int crossings(Coordinate[] ring) {
        int crossings = 0;
        for (int i = 1; i < ring.length; i++) {
            crossings += excess(ring[i - 1]) <= 0 != excess(ring[i]) <= 0 ? 1 : 0;
        }
        return crossings;
    }

    /** The border, long enough to cross the whole area; the direction {@code (nx, ny)} must have length 1. */
    LineString borderAcross(Envelope area) {
        double centre = nx * area.centre().x + ny * area.centre().y;
        double footX = area.centre().x + (reach - centre) * nx;
        double footY = area.centre().y + (reach - centre) * ny;
        double far = area.getDiameter() + 1;
        return new GeometryFactory().createLineString(new Coordinate[] {
            new Coordinate(footX - ny * far, footY + nx * far), new Coordinate(footX + ny * far, footY - nx * far)
        });
    }
}
