package org.civicgrid.hub.venue;

import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueLevel;

/**
 * Service points as a GeoJSON feature collection.
 *
 * @param type always FeatureCollection
 */
record PointLayer(String type, List<Feature> features) {

    /** A point with what is known of it; the type is always Feature. */
    record Feature(String type, Geometry geometry, Properties properties) {}

    /** Degrees east and north; the type is always Point. */
    record Geometry(String type, List<Double> coordinates) {}

    /** What a map shows beside the point. */
    record Properties(int id, VenueLevel level, String title) {}

    /** @param points all with a position */
    static PointLayer of(List<ServicePointView> points) {
        return new PointLayer(
                "FeatureCollection", points.stream().map(PointLayer::feature).toList());
    }

    private static Feature feature(ServicePointView it) {
        var place = Objects.requireNonNull(it.place());
        return new Feature(
                "Feature",
                new Geometry("Point", List.of(place.lng(), place.lat())),
                new Properties(it.id(), it.level(), it.name()));
    }
}
