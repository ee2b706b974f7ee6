package org.civicgrid.governance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinateTransformTests {

    private static final LngLat CHENGHUA = new LngLat(104.103077, 30.660275);

    /** 300 positions all over the district's bounding box, each in every system. */
    static Stream<Arguments> positionsInTheDistrict() {
        var random = new Random(510108);
        return Stream.generate(
                        () -> new LngLat(104.068 + random.nextDouble() * 0.167, 30.618 + random.nextDouble() * 0.134))
                .limit(300)
                .flatMap(point -> Stream.of(Crs.values()).map(crs -> Arguments.of(point, crs)));
    }

    @ParameterizedTest
    @MethodSource("positionsInTheDistrict")
    void returnsToTheSamePlaceWithinACentimetre(LngLat point, Crs crs) {
        LngLat there = CoordinateTransform.fromWgs84(point, crs);
        LngLat back = CoordinateTransform.toWgs84(there, crs);

        assertThat(CoordinateTransform.metresBetween(point, back)).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("positionsInTheDistrict")
    void shiftsByWhatTheSystemIsKnownFor(LngLat point, Crs crs) {
        double metres = CoordinateTransform.metresBetween(point, CoordinateTransform.fromWgs84(point, crs));

        switch (crs) {
            case WGS84, CGCS2000 -> assertThat(metres).isZero();
            case GCJ02 -> assertThat(metres).isBetween(340.0, 380.0);
            case BD09 -> assertThat(metres).isBetween(800.0, 1300.0);
        }
    }

    @Test
    void movesGcj02ToTheEastAndToTheSouthInChenghua() {
        LngLat shifted = CoordinateTransform.fromWgs84(CHENGHUA, Crs.GCJ02);

        assertThat(shifted.lng() - CHENGHUA.lng()).isCloseTo(0.0025, within(0.0001));
        assertThat(shifted.lat() - CHENGHUA.lat()).isCloseTo(-0.0024, within(0.0001));
    }

    /** Pairs that any public converter reproduces, so that the formula itself is pinned and not only its inverse. */
    @ParameterizedTest
    @CsvSource({
        "GCJ02, 116.404, 39.915, 116.41024449916938, 39.91640428150164",
        "BD09,  116.403988, 39.914266, 116.41661560068297, 39.92196580126834"
    })
    void agreesWithKnownPairs(Crs crs, double lng, double lat, double expectedLng, double expectedLat) {
        LngLat converted = CoordinateTransform.fromWgs84(new LngLat(lng, lat), crs);

        assertThat(CoordinateTransform.metresBetween(converted, new LngLat(expectedLng, expectedLat)))
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void leavesPositionsOutsideChinaAlone(Crs crs) {
        var baltimore = new LngLat(-76.6122, 39.2904);

        assertThat(CoordinateTransform.toWgs84(baltimore, crs)).isEqualTo(baltimore);
        assertThat(CoordinateTransform.fromWgs84(baltimore, crs)).isEqualTo(baltimore);
    }

    @Test
    void measuresADegreeOfLatitudeAndNothingForTheSamePlace() {
        assertThat(CoordinateTransform.metresBetween(new LngLat(104, 30), new LngLat(104, 31)))
                .isCloseTo(111_195, within(1.0));
        assertThat(CoordinateTransform.metresBetween(CHENGHUA, CHENGHUA)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 30, lng, NaN", "181, 30, lng, 181.0", "104, -90.5, lat, -90.5", "104, Infinity, lat, Infinity"})
    void refusesWhatIsNoPosition(double lng, double lat, String field, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LngLat(lng, lat))
                .withMessageContaining(field)
                .withMessageContaining(value);
    }
}
