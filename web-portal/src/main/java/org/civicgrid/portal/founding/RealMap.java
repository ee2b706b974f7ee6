package org.civicgrid.portal.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.GeoJson;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * The real district, streets and communities with their codes (1 + 11 + 83). The three streets retired in 2020 are kept:
 * the sources say that they existed on 2019-10-31 and no longer on 2020-06-30.
 */
public final class RealMap {

    /** Code of the district whose facts come with the product. */
    public static final String DISTRICT = "510108";

    /** Cut-off of the first edition of the codes that is at hand. */
    public static final LocalDate FIRST_EDITION = LocalDate.of(2017, 10, 31);

    /** Cut-off of the first edition without the retired streets; the day of the reform itself is not in the source. */
    public static final LocalDate REFORM = LocalDate.of(2020, 6, 30);

    private final Function<String, @Nullable Polygon> shapes;

    /** @param shapes by code; no shape below the district has been published */
    public RealMap(Function<String, @Nullable Polygon> shapes) {
        this.shapes = shapes;
    }

    /** Only what is published: the district has its outline, streets and communities have no shape yet. */
    public static RealMap published() {
        var outline = RealFacts.outline();
        return new RealMap(code -> code.equals(DISTRICT) ? outline : null);
    }

    /** The rows level by level, so that parents come before children. */
    public List<List<NewTerritory>> levels() {
        return List.of(divisions("district"), streets(), communities());
    }

    private List<NewTerritory> divisions(String level) {
        return RealFacts.rows("chenghua-divisions.csv").stream()
                .filter(row -> row.get("level").equals(level))
                .map(row -> row(row, null, Validity.since(FIRST_EDITION)))
                .toList();
    }

    private List<NewTerritory> streets() {
        var all = new ArrayList<>(divisions("street"));
        var present = all.stream().map(NewTerritory::code).toList();
        RealFacts.rows("chenghua-street-history.csv").stream()
                .filter(row -> row.get("edition_cutoff").equals("2019-10-31") && !present.contains(row.get("code")))
                .map(row -> row(row, null, new Validity(FIRST_EDITION, REFORM)))
                .forEach(all::add);
        return all;
    }

    private List<NewTerritory> communities() {
        Map<String, CSVRecord> classes = new HashMap<>();
        RealFacts.rows("chenghua-community-urban-class-2023.csv").forEach(row -> classes.put(row.get("code"), row));
        return RealFacts.rows("chenghua-divisions.csv").stream()
                .filter(row -> row.get("level").equals("community"))
                .map(row -> row(row, classes.get(row.get("code")), Validity.since(REFORM)))
                .toList();
    }

    /** @param community short name, kind and class of a community; null above */
    private NewTerritory row(CSVRecord division, @Nullable CSVRecord community, Validity validity) {
        var code = division.get("code");
        var district = code.length() == DISTRICT.length();
        var name = community == null ? division.get("name") : community.get("short_name");
        var shape = shapes.apply(code);
        var inside = shape == null ? null : shape.getInteriorPoint();
        return new NewTerritory(
                code,
                community == null ? TerritoryKind.ORDINARY : TerritoryKind.valueOf(community.get("committee_type")),
                name,
                name.replace("街道", ""),
                district ? null : code.substring(0, code.length() - 3),
                community == null ? null : community.get("urban_rural_class_code"),
                inside == null ? null : new LngLat(inside.getX(), inside.getY()),
                shape == null ? null : GeoJson.of(shape),
                district ? "GCJ02" : "CGCS2000",
                new Sizes(0, 0, 0),
                false,
                validity);
    }
}
