package org.civicgrid.portal.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewMicroGrid;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the real district, streets and communities with their codes, and below and inside them the made-up shapes. The
 * three streets retired in 2020 are kept: the sources say that they existed on 2019-10-31 and no longer on 2020-06-30.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoTerritories {

    /** Cut-off of the first edition of the codes that is at hand. */
    private static final LocalDate FIRST_EDITION = LocalDate.of(2017, 10, 31);

    /** Cut-off of the first edition without the retired streets; the day of the reform itself is not in the source. */
    private static final LocalDate REFORM = LocalDate.of(2020, 6, 30);

    private static final Sizes NONE = new Sizes(0, 0, 0);

    private final TerritoryIntake intake;

    void load(DemoGeography map) {
        var rows = new TreeMap<String, CSVRecord>();
        DemoFacts.rows("chenghua-divisions.csv").forEach(row -> rows.put(row.get("code"), row));
        intake.add(List.of(district(map, rows.get("510108").get("name"))));
        intake.add(map.streets().stream().map(DemoTerritories::street).toList());
        intake.add(retiredStreets(map));
        communities(map);
        intake.add(map.grids().stream().map(DemoTerritories::grid).toList());
        intake.add(map.compounds().stream().map(DemoTerritories::compound).toList());
        Map<String, List<String>> overlaps = new HashMap<>();
        map.compounds().forEach(it -> overlaps.put(it.code(), it.overlaps()));
        intake.addOverlaps(overlaps);
        intake.addMicroGrids(
                map.microGrids().stream().map(DemoTerritories::microGrid).toList());
    }

    private static NewTerritory district(DemoGeography map, String name) {
        return row(
                "510108",
                TerritoryKind.ORDINARY,
                name,
                name,
                null,
                null,
                map.outline(),
                "GCJ02",
                NONE,
                false,
                Validity.since(FIRST_EDITION));
    }

    private static NewTerritory street(DemoGeography.Area it) {
        return row(
                it.code(),
                TerritoryKind.ORDINARY,
                it.name(),
                it.name().replace("街道", ""),
                "510108",
                null,
                it.shape(),
                "CGCS2000",
                NONE,
                false,
                Validity.since(FIRST_EDITION));
    }

    private static List<NewTerritory> retiredStreets(DemoGeography map) {
        var present = map.streets().stream().map(DemoGeography.Area::code).toList();
        return DemoFacts.rows("chenghua-street-history.csv").stream()
                .filter(row -> row.get("edition_cutoff").equals("2019-10-31") && !present.contains(row.get("code")))
                .map(row -> row(
                        row.get("code"),
                        TerritoryKind.ORDINARY,
                        row.get("name"),
                        row.get("name").replace("街道", ""),
                        "510108",
                        null,
                        null,
                        "CGCS2000",
                        NONE,
                        false,
                        new Validity(FIRST_EDITION, REFORM)))
                .toList();
    }

    private void communities(DemoGeography map) {
        Map<String, CSVRecord> classes = new HashMap<>();
        DemoFacts.rows("chenghua-community-urban-class-2023.csv").forEach(row -> classes.put(row.get("code"), row));
        intake.add(map.communities().stream()
                .map(it -> {
                    var facts = classes.get(it.code());
                    return row(
                            it.code(),
                            TerritoryKind.valueOf(facts.get("committee_type")),
                            facts.get("short_name"),
                            facts.get("short_name"),
                            it.parentCode(),
                            facts.get("urban_rural_class_code"),
                            it.shape(),
                            "CGCS2000",
                            NONE,
                            false,
                            Validity.since(REFORM));
                })
                .toList());
    }

    private static NewTerritory grid(DemoGeography.Grid it) {
        return row(
                it.code(),
                TerritoryKind.valueOf(it.kind().name()),
                it.name(),
                it.name(),
                it.communityCode(),
                null,
                it.shape(),
                "CGCS2000",
                sizes(it.figures()),
                true,
                Validity.since(REFORM));
    }

    private static NewTerritory compound(DemoGeography.Compound it) {
        return row(
                it.code(),
                TerritoryKind.ORDINARY,
                it.name(),
                it.name(),
                it.homeGridCode(),
                null,
                it.shape(),
                "CGCS2000",
                sizes(it.figures()),
                true,
                Validity.since(REFORM));
    }

    private static NewMicroGrid microGrid(DemoGeography.MicroGrid it) {
        return new NewMicroGrid(
                it.code(),
                it.name(),
                GeoJson.of(it.shape()),
                it.figures().households(),
                it.figures().residents(),
                true,
                REFORM,
                it.compounds());
    }

    private static Sizes sizes(Figures figures) {
        return new Sizes(figures.households(), figures.residents(), figures.buildings());
    }

    private static NewTerritory row(
            String code,
            TerritoryKind kind,
            String name,
            String shortName,
            @Nullable String parent,
            @Nullable String urbanClass,
            @Nullable Polygon shape,
            String crs,
            Sizes sizes,
            boolean madeUp,
            Validity validity) {
        var inside = shape == null ? null : shape.getInteriorPoint();
        return new NewTerritory(
                code,
                kind,
                name,
                shortName,
                parent,
                urbanClass,
                inside == null ? null : new LngLat(inside.getX(), inside.getY()),
                shape == null ? null : GeoJson.of(shape),
                crs,
                sizes,
                madeUp,
                validity);
    }
}
