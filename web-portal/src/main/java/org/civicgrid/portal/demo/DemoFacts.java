package org.civicgrid.portal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published facts that the demo district rests on, read from the classpath folder {@code demo/}; {@code SOURCES.md} there
 * says where each comes from.
 *
 * @param outline the district in WGS-84, on the lattice of {@link LocalPlane}
 * @param streets in the order of their codes
 * @param communities in the order of their codes
 */
record DemoFacts(Polygon outline, List<Street> streets, List<Community> communities) {

    /** A street office's area; the code has 9 digits. */
    record Street(String code, String name) {

        String districtCode() {
            return code.substring(0, 6);
        }
    }

    /** A community or village; the code has 12 digits, the name is the short one without the committee. */
    record Community(String code, String name, boolean onUrbanFringe) {

        String streetCode() {
            return code.substring(0, 9);
        }
    }

    private static final String URBAN_FRINGE = "112";

    static DemoFacts read() {
        var streets = new ArrayList<Street>();
        Map<String, CSVRecord> classes = new HashMap<>();
        rows("chenghua-community-urban-class-2023.csv").forEach(row -> classes.put(row.get("code"), row));
        var communities = new ArrayList<Community>();
        for (CSVRecord row : rows("chenghua-divisions.csv")) {
            String code = row.get("code");
            switch (row.get("level")) {
                case "street" -> streets.add(new Street(code, row.get("name")));
                case "community" -> communities.add(community(code, Objects.requireNonNull(classes.get(code), code)));
                default -> {} // the district itself: its outline is a file of its own
            }
        }
        return new DemoFacts(readOutline(), List.copyOf(streets), List.copyOf(communities));
    }

    private static Community community(String code, CSVRecord row) {
        return new Community(code, row.get("short_name"), URBAN_FRINGE.equals(row.get("urban_rural_class_code")));
    }

    static List<CSVRecord> rows(String file) {
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

    private static Polygon readOutline() {
        JsonNode tree = JsonMapper.shared().readTree(open("chenghua-district-boundary.geojson"));
        JsonNode ring = tree.at("/features/0/geometry/coordinates/0");
        var points = new ArrayList<Coordinate>();
        for (JsonNode pair : ring) {
            var gcj02 = new LngLat(pair.get(0).asDouble(), pair.get(1).asDouble());
            LngLat point = CoordinateTransform.toWgs84(gcj02, Crs.GCJ02);
            points.add(new Coordinate(LocalPlane.sixDecimals(point.lng()), LocalPlane.sixDecimals(point.lat())));
        }
        return new GeometryFactory().createPolygon(points.toArray(Coordinate[]::new));
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                DemoFacts.class.getResourceAsStream(file.startsWith("/") ? file : "/demo/" + file), file);
    }
}
