package org.civicgrid.portal.founding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.GeoJson;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published facts of Chenghua District that come with the product, read from the classpath folder {@code facts/};
 * {@code SOURCES.md} there says where each comes from.
 */
public final class RealFacts {

    private RealFacts() {}

    /** @param file name in the folder, or an absolute path on the classpath; CSV with a header */
    public static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The district in WGS-84, six decimals. */
    public static Polygon outline() {
        JsonNode tree = JsonMapper.shared().readTree(open("chenghua-district-boundary.geojson"));
        JsonNode ring = tree.at("/features/0/geometry/coordinates/0");
        var points = new ArrayList<Coordinate>();
        for (JsonNode pair : ring) {
            var gcj02 = new LngLat(pair.get(0).asDouble(), pair.get(1).asDouble());
            LngLat point = CoordinateTransform.toWgs84(gcj02, Crs.GCJ02);
            points.add(new Coordinate(GeoJson.sixDecimals(point.lng()), GeoJson.sixDecimals(point.lat())));
        }
        return new GeometryFactory().createPolygon(points.toArray(Coordinate[]::new));
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                RealFacts.class.getResourceAsStream(file.startsWith("/") ? file : "/facts/" + file), file);
    }
}
