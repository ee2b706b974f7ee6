package org.civicgrid.governance.kernel;

import java.util.function.UnaryOperator;

/**
 * Converts positions between WGS-84 and the systems of domestic maps, and measures distances. GCJ-02 is not published; the
 * formulas are the ones in general use, applied inside the usual rectangle around China and identity outside of it. The way
 * back is found by iteration and returns to within a few millimetres.
 */
public final class CoordinateTransform {

    private static final double EARTH_RADIUS_IN_METRES = 6_371_008.8;

    /** Semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid, on which GCJ-02 is computed. */
    private static final double KRASOVSKY_AXIS = 6_378_245.0;

    private static final double KRASOVSKY_ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private static final double BAIDU_ANGLE = Math.PI * 3000 / 180;
    private static final double BAIDU_LNG_SHIFT = 0.0065;
    private static final double BAIDU_LAT_SHIFT = 0.006;

    private static final int MOST_ROUNDS = 30;
    private static final double CLOSE_ENOUGH_IN_DEGREES = 1e-9;

    private CoordinateTransform() {}

    /** The WGS-84 position of a point given in another system. */
    public static LngLat toWgs84(LngLat point, Crs from) {
        return switch (from) {
            case WGS84, CGCS2000 -> point;
            case GCJ02 -> invert(point, CoordinateTransform::wgs84ToGcj02);
            case BD09 -> toWgs84(invert(point, CoordinateTransform::gcj02ToBd09), Crs.GCJ02);
        };
    }

    /** The position in another system of a point given in WGS-84. */
    public static LngLat fromWgs84(LngLat point, Crs to) {
        return switch (to) {
            case WGS84, CGCS2000 -> point;
            case GCJ02 -> wgs84ToGcj02(point);
            case BD09 -> gcj02ToBd09(wgs84ToGcj02(point));
        };
    }

    /** Great-circle distance in metres between two WGS-84 positions (haversine on the mean earth radius). */
    public static double metresBetween(LngLat a, LngLat b) {
        double halfLat = Math.toRadians(b.lat() - a.lat()) / 2;
        double halfLng = Math.toRadians(b.lng() - a.lng()) / 2;
        double haversine = square(Math.sin(halfLat))
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * square(Math.sin(halfLng));
        return 2 * EARTH_RADIUS_IN_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** Walks to the point that the forward conversion maps onto the target; the shift varies slowly, so each round gains. */
    private static LngLat invert(LngLat target, UnaryOperator<LngLat> forward) {
        if (isOutsideChina(target)) {
            return target;
        }
        LngLat guess = target;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LngLat reached = forward.apply(guess);
            double lngError = target.lng() - reached.lng();
            double latError = target.lat() - reached.lat();
            if (Math.abs(lngError) + Math.abs(latError) < CLOSE_ENOUGH_IN_DEGREES) {
                break;
            }
            guess = new LngLat(guess.lng() + lngError, guess.lat() + latError);
        }
        return guess;
    }

    private static LngLat wgs84ToGcj02(LngLat point) {
        if (isOutsideChina(point)) {
            return point;
        }
        double x = point.lng() - 105;
        double y = point.lat() - 35;
        double phi = Math.toRadians(point.lat());
        double flattening = 1 - KRASOVSKY_ECCENTRICITY_SQUARED * square(Math.sin(phi));
        double metresPerLat = KRASOVSKY_AXIS
                * (1 - KRASOVSKY_ECCENTRICITY_SQUARED)
                / (flattening * Math.sqrt(flattening))
                * Math.toRadians(1);
        double metresPerLng = KRASOVSKY_AXIS / Math.sqrt(flattening) * Math.cos(phi) * Math.toRadians(1);
        return new LngLat(
                point.lng() + eastShiftInMetres(x, y) / metresPerLng,
                point.lat() + northShiftInMetres(x, y) / metresPerLat);
    }

    private static double eastShiftInMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1.0 / 3)
                + waves(x, 150, 1.0 / 12, 300, 1.0 / 30);
    }

    private static double northShiftInMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1.0 / 3)
                + waves(y, 160, 1.0 / 12, 320, 1.0 / 30);
    }

    private static double waves(double t, double height1, double pace1, double height2, double pace2) {
        return (height1 * Math.sin(pace1 * t * Math.PI) + height2 * Math.sin(pace2 * t * Math.PI)) * 2 / 3;
    }

    private static LngLat gcj02ToBd09(LngLat point) {
        if (isOutsideChina(point)) {
            return point;
        }
        double radius = Math.hypot(point.lng(), point.lat()) + 0.00002 * Math.sin(point.lat() * BAIDU_ANGLE);
        double angle = Math.atan2(point.lat(), point.lng()) + 0.000003 * Math.cos(point.lng() * BAIDU_ANGLE);
        return new LngLat(radius * Math.cos(angle) + BAIDU_LNG_SHIFT, radius * Math.sin(angle) + BAIDU_LAT_SHIFT);
    }

    private static boolean isOutsideChina(LngLat point) {
        return point.lng() < 72.004 || point.lng() > 137.8347 || point.lat() < 0.8293 || point.lat() > 55.8271;
    }

    private static double square(double value) {
        return value * value;
    }
}
