package org.civicgrid.portal.demo;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.GeoJson;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.portal.founding.RealMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * The map before the reform of 2020, and the reform. Facts are the names and codes of its fourteen streets, that three of them
 * ended, and that there were 112 communities where there are 83. <strong>Made up</strong> is which street took over which
 * ground, and the 29 communities that went up in others, with their names: nothing of that is published.
 *
 * @param streets fourteen, with the borders of then
 * @param communities 112, with the borders and codes of then
 * @param steps that lead to the map of today
 */
record DemoHistory(List<NewTerritory> streets, List<NewTerritory> communities, List<ReformStep> steps) {

    private static final Map<String, String> TAKEN_OVER_BY =
            Map.of("510108005", "510108002", "510108012", "510108006", "510108013", "510108004");
    private static final int MERGED = 29;
    private static final int FIRST_MERGED_SERIAL = 150;
    private static final Validity SINCE = Validity.since(RealMap.FIRST_EDITION);

    /** @param levels of the real map: district, streets with the ended ones, communities */
    static DemoHistory of(DemoGeography map, List<List<NewTerritory>> levels) {
        return new Writing(map, levels.get(1), levels.get(2)).write();
    }

    private static final class Writing {

        private final List<NewTerritory> streetsNow;
        private final List<NewTerritory> communitiesNow;
        private final Map<String, List<Geometry>> grids;
        private final List<NewTerritory> communities = new ArrayList<>();
        private final List<ReformStep> merges = new ArrayList<>();
        private final List<ReformStep> moves = new ArrayList<>();
        private final Map<String, List<Geometry>> ground = new HashMap<>();
        private final Map<String, Integer> serials = new HashMap<>();

        Writing(DemoGeography map, List<NewTerritory> streets, List<NewTerritory> communities) {
            this.streetsNow = streets;
            this.communitiesNow = communities;
            this.grids = map.grids().stream()
                    .collect(groupingBy(
                            DemoGeography.Grid::communityCode,
                            java.util.stream.Collectors.mapping(
                                    it -> (Geometry) it.shape(), java.util.stream.Collectors.toList())));
        }

        DemoHistory write() {
            var largest = communitiesNow.stream()
                    .map(NewTerritory::code)
                    .sorted(comparing((String code) -> -grids.get(code).size()).thenComparing(code -> code))
                    .limit(MERGED)
                    .toList();
            for (var community : communitiesNow) {
                before(community, largest.contains(community.code()));
            }
            var streets = streetsNow.stream()
                    .map(it -> past(it, it.code(), it.parentCode(), it.name(), ground.get(it.code()), it.madeUp()))
                    .toList();
            var steps = new ArrayList<>(merges);
            steps.addAll(moves);
            TAKEN_OVER_BY.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(it -> steps.add(new ReformStep.Retire(it.getKey(), it.getValue())));
            return new DemoHistory(streets, communities, steps);
        }

        private void before(NewTerritory community, boolean merged) {
            var street = streetThen(community);
            var code = street.equals(community.parentCode()) ? community.code() : nextCode(street, 1);
            var own = grids.get(community.code());
            var cut = merged ? own.size() - own.size() / 3 : own.size();
            communities.add(past(community, code, street, community.name(), own.subList(0, cut), community.madeUp()));
            if (merged) {
                var other = nextCode(street, FIRST_MERGED_SERIAL);
                var name = community.shortName().replace("社区", "") + "第二社区（示例）";
                communities.add(past(community, other, street, name, own.subList(cut, own.size()), true));
                merges.add(new ReformStep.Merge(other, code));
            }
            if (!code.equals(community.code())) {
                moves.add(new ReformStep.Move(code, community.parentCode(), community.code()));
            }
            ground.computeIfAbsent(street, any -> new ArrayList<>()).addAll(own);
        }

        /** The second half of what a street has now had been another's. */
        private String streetThen(NewTerritory community) {
            var siblings = communitiesNow.stream()
                    .map(NewTerritory::code)
                    .filter(code -> code.startsWith(String.valueOf(community.parentCode())))
                    .toList();
            var later = siblings.indexOf(community.code()) >= siblings.size() / 2;
            return TAKEN_OVER_BY.entrySet().stream()
                    .filter(it -> later && it.getValue().equals(community.parentCode()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(String.valueOf(community.parentCode()));
        }

        private String nextCode(String street, int first) {
            var serial = serials.merge(street + first, first, (used, any) -> used + 1);
            return street + "%03d".formatted(serial);
        }

        private static NewTerritory past(
                NewTerritory now,
                String code,
                String parent,
                String name,
                Collection<Geometry> ground,
                boolean madeUp) {
            var shape = UnaryUnionNG.union(ground, new GeometryFactory(), new PrecisionModel(1e6));
            var inside = shape.getInteriorPoint();
            return new NewTerritory(
                    code,
                    madeUp ? TerritoryKind.RESIDENTS_COMMITTEE : now.kind(),
                    name,
                    name.replace("街道", ""),
                    parent,
                    now.urbanRuralClass(),
                    new LngLat(GeoJson.sixDecimals(inside.getX()), GeoJson.sixDecimals(inside.getY())),
                    GeoJson.of(shape),
                    now.sourceCrs(),
                    new Sizes(0, 0, 0),
                    madeUp,
                    SINCE);
        }
    }
}
