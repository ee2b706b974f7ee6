package org.civicgrid.governance.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTests {

    @Test
    void writesTheOuterRingCounterClockwiseAndHolesClockwise() throws ParseException {
        var polygon = (Polygon) new WKTReader()
                .read("POLYGON ((104.1 30.6, 104.1 30.7, 104.123456 30.7, 104.1 30.6), "
                        + "(104.101 30.69, 104.102 30.69, 104.102 30.695, 104.101 30.69))");

        assertThat(GeoJson.of(polygon))
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":["
                        + "[[104.1,30.6],[104.123456,30.7],[104.1,30.7],[104.1,30.6]],"
                        + "[[104.101,30.69],[104.102,30.695],[104.102,30.69],[104.101,30.69]]]}");
    }

    @Test
    void readsTheOneGeometryOfWhatAMapProgramCopies() {
        var square = "{\"type\":\"Polygon\",\"coordinates\":[[[104,30],[104.1,30],[104.1,30.1],[104,30]]]}";
        var feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + square + "}";
        var collection = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";

        assertThat(GeoJson.of(GeoJson.read(collection))).isEqualTo(GeoJson.of(GeoJson.read(square)));
        var two = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}";
        assertThatThrownBy(() -> GeoJson.read(two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeoJson.read("{\"type\":\"Feature\",\"geometry\":null}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
