package org.civicgrid.governance.kernel;

/**
 * A position in decimal degrees, longitude first as in GeoJSON. The record does not know its coordinate system: what is
 * stored is CGCS2000, which at our accuracy is WGS-84; see {@link CoordinateTransform} for the others.
 *
 * @param lng degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record LngLat(double lng, double lat) {

    /** @throws IllegalArgumentException naming the field and its value, when one is not a number or out of range */
    public LngLat {
        requireWithin("lng", lng, 180);
        requireWithin("lat", lat, 90);
    }

    private static void requireWithin(String field, double value, double limit) {
        if (!Double.isFinite(value) || Math.abs(value) > limit) {
            throw new IllegalArgumentException(
                    "%s: degrees from -%.0f to %.0f, not %s".formatted(field, limit, limit, value));
        }
    }
}
