package org.civicgrid.portal.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.reform.ReformFounding;
import org.civicgrid.governance.territory.GeoJson;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewMicroGrid;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.founding.RealMap;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the real district as it was before the reform of 2020, applies that, and adds the made-up shapes below and inside today's
 * communities.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoTerritories {

    private final TerritoryIntake intake;
    private final ReformFounding reforms;
    private final TerritoryRegistry territories;

    void load(DemoGeography map) {
        var levels = new RealMap(shapes(map)::get).levels();
        var history = DemoHistory.of(map, levels);
        intake.add(levels.get(0));
        intake.add(history.streets());
        intake.add(history.communities());
        reforms.apply(
                "2020 年街道社区优化调整（示例：地面归属为虚构）",
                "示例",
                territories.require(new TerritoryCode(RealMap.DISTRICT)),
                RealMap.REFORM,
                history.steps(),
                true);
        intake.add(map.grids().stream().map(DemoTerritories::grid).toList());
        intake.add(map.compounds().stream().map(DemoTerritories::compound).toList());
        Map<String, List<String>> overlaps = new HashMap<>();
        map.compounds().forEach(it -> overlaps.put(it.code(), it.overlaps()));
        intake.addOverlaps(overlaps);
        intake.addMicroGrids(
                map.microGrids().stream().map(DemoTerritories::microGrid).toList());
    }

    private static Map<String, Polygon> shapes(DemoGeography map) {
        Map<String, Polygon> shapes = new HashMap<>();
        shapes.put(RealMap.DISTRICT, map.outline());
        map.streets().forEach(it -> shapes.put(it.code(), it.shape()));
        map.communities().forEach(it -> shapes.put(it.code(), it.shape()));
        return shapes;
    }

    private static NewTerritory grid(DemoGeography.Grid it) {
        return madeUp(
                it.code(),
                TerritoryKind.valueOf(it.kind().name()),
                it.name(),
                it.communityCode(),
                it.shape(),
                it.figures());
    }

    private static NewTerritory compound(DemoGeography.Compound it) {
        return madeUp(it.code(), TerritoryKind.ORDINARY, it.name(), it.homeGridCode(), it.shape(), it.figures());
    }

    private static NewMicroGrid microGrid(DemoGeography.MicroGrid it) {
        return new NewMicroGrid(
                it.code(),
                it.name(),
                GeoJson.of(it.shape()),
                it.figures().households(),
                it.figures().residents(),
                true,
                RealMap.REFORM,
                it.compounds());
    }

    private static NewTerritory madeUp(
            String code, TerritoryKind kind, String name, String parent, Polygon shape, Figures figures) {
        var inside = shape.getInteriorPoint();
        return new NewTerritory(
                code,
                kind,
                name,
                name,
                parent,
                null,
                new LngLat(inside.getX(), inside.getY()),
                GeoJson.of(shape),
                "CGCS2000",
                new Sizes(figures.households(), figures.residents(), figures.buildings()),
                true,
                Validity.since(RealMap.REFORM));
    }
}
