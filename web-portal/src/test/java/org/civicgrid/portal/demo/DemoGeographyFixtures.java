package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicgrid.portal.demo.DemoGeography.Grid;
import org.civicgrid.portal.demo.DemoGeography.GridKind;
import org.locationtech.jts.geom.Polygon;

/** The demo district drawn once for all tests, and short ways to read it. */
final class DemoGeographyFixtures {

    static final DemoGeography GEOGRAPHY = DemoGeography.generate(DemoGeography.SEED);
    static final Polygon REAL_OUTLINE = DemoFacts.read().outline();

    private DemoGeographyFixtures() {}

    static List<Grid> gridsOf(GridKind kind) {
        return GEOGRAPHY.grids().stream().filter(grid -> grid.kind() == kind).toList();
    }

    static <T> HashSet<String> codes(Collection<T> places, Function<T, String> code) {
        var codes = new HashSet<>(places.stream().map(code).toList());
        assertThat(codes).hasSameSizeAs(places);
        return codes;
    }

    static <T> List<Polygon> shapes(Collection<T> places, Function<T, Polygon> shape) {
        return places.stream().map(shape).toList();
    }

    static <T> Map<String, Polygon> byCode(Collection<T> places, Function<T, String> code, Function<T, Polygon> shape) {
        return places.stream().collect(Collectors.toMap(code, shape));
    }
}
