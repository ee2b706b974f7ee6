package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.portal.founding.RealFacts;
import org.locationtech.jts.geom.Polygon;

/**
 * The published facts that the demo district rests on.
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
        RealFacts.rows("chenghua-community-urban-class-2023.csv").forEach(row -> classes.put(row.get("code"), row));
        var communities = new ArrayList<Community>();
        for (CSVRecord row : RealFacts.rows("chenghua-divisions.csv")) {
            String code = row.get("code");
            switch (row.get("level")) {
                case "street" -> streets.add(new Street(code, row.get("name")));
                case "community" -> communities.add(community(code, Objects.requireNonNull(classes.get(code), code)));
                default -> {} // the district itself: its outline is a file of its own
            }
        }
        return new DemoFacts(RealFacts.outline(), List.copyOf(streets), List.copyOf(communities));
    }

    private static Community community(String code, CSVRecord row) {
        return new Community(code, row.get("short_name"), URBAN_FRINGE.equals(row.get("urban_rural_class_code")));
    }
}
