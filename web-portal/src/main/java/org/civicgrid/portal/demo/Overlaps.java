package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds which of many places have an area in common with a shape. A sliver below 2 % of the smaller of the two does not count. */
final class Overlaps<T> {

    private static final double LEAST_SHARE = 0.02;

    private final STRtree index = new STRtree();

    private record Entry<T>(T place, PreparedGeometry shape) {}

    private record Share<T>(T place, double area) {}

    Overlaps(List<T> places, Function<T, Polygon> shapeOf) {
        for (T place : places) {
            Polygon shape = shapeOf.apply(place);
            index.insert(shape.getEnvelopeInternal(), new Entry<>(place, PreparedGeometryFactory.prepare(shape)));
        }
    }

    /** The places, largest common area first. */
    @SuppressWarnings("unchecked") // the tree holds the entries
    List<T> with(Polygon shape) {
        var shares = new ArrayList<Share<T>>();
        for (Entry<T> entry : (List<Entry<T>>) index.query(shape.getEnvelopeInternal())) {
            Geometry other = entry.shape().getGeometry();
            double area = commonArea(shape, entry.shape());
            if (area >= LEAST_SHARE * Math.min(shape.getArea(), other.getArea())) {
                shares.add(new Share<>(entry.place(), area));
            }
        }
        shares.sort(Comparator.comparingDouble(share -> -share.area()));
        return shares.stream().map(Share::place).toList();
    }

    private static double commonArea(Polygon shape, PreparedGeometry other) {
        if (!other.intersects(shape)) {
            return 0;
        }
        if (other.containsProperly(shape)) {
            return shape.getArea();
        }
        return OverlayNGRobust.overlay(shape, other.getGeometry(), OverlayNG.INTERSECTION)
                .getArea();
    }
}
