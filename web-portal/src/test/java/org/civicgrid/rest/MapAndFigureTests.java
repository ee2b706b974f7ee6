package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The map and the figures as a program reads them. */
@PortalTest
class MapAndFigureTests {

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    private Member district;

    @BeforeEach
    void signIn() {
        district = world.member(Role.DISTRICT_DUTY_OFFICER);
    }

    @Test
    void countsWhatLiesBelow() {
        var summary = rest.get(district, "/territories/990508/summary").body();

        assertThat(summary.path("streets").asInt()).isEqualTo(2);
        assertThat(summary.path("communities").asInt()).isEqualTo(3);
        assertThat(summary.path("grids").asInt()).isEqualTo(4);
        assertThat(summary.path("compounds").asInt()).isEqualTo(4);
        assertThat(summary.path("microGrids").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "990508, 990508001;990508002",
        "990508001, 990508001001;990508001002",
        "990508001001001, 99050800100100101",
        "99050800100100101, ''"
    })
    void listsWhatLiesOneLevelBelowToday(String code, String children) {
        var answer = rest.get(district, "/territories/" + code + "/children");

        assertThat(String.join(";", ApiDescription.texts(answer.body(), "code")))
                .isEqualTo(children);
    }

    @ParameterizedTest
    @CsvSource({
        "104.302, 30.305, CGCS2000, 990508001001001",
        "104.302, 30.305, WGS84, 990508001001001",
        "104.3045, 30.3025, GCJ02, 990508001001001",
        "104.3110, 30.3085, BD09, 990508001001001",
        "104.322, 30.305, CGCS2000, 990508002001001"
    })
    void findsTheGridOfAPointInAnyCoordinateSystem(String lng, String lat, String crs, String grid) {
        var answer = rest.get(district, "/territories/locate?lng=%s&lat=%s&crs=%s".formatted(lng, lat, crs));

        assertThat(answer.at("/territory/code")).as(answer.text()).isEqualTo(grid);
        assertThat(ApiDescription.texts(answer.body().path("path"), "code")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "lng=200&lat=30, lng, longitude",
        "lng=NaN&lat=30, lng, longitude",
        "lng=104&lat=x, lat, type-mismatch",
        "lat=30, lng, required",
        "lng=104.302&lat=30.305&crs=MARS, crs, type-mismatch"
    })
    void tellsWhatIsWrongWithAPoint(String query, String field, String code) {
        var answer = rest.get(district, "/territories/locate?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).as(answer.text()).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void offersTheGridsOnBothSidesOfABorder() {
        var answer = rest.get(district, "/territories/locate?lng=104.30999&lat=30.305");

        assertThat(answer.at("/territory/code")).isEqualTo("990508001001001");
        assertThat(ApiDescription.texts(answer.body().path("candidates"), "code"))
                .containsExactly("990508001002001");
    }

    @Test
    void drawsATerritoryAndItsChildrenAndSendsNothingTwice() {
        var first = rest.get(district, "/territories/990508001/geojson");
        var again = rest.get(district, "/territories/990508001/geojson", "If-None-Match", first.etag());

        assertThat(first.at("/type")).isEqualTo("FeatureCollection");
        assertThat(ApiDescription.texts(first.body().path("features"), "id"))
                .containsExactlyInAnyOrder("990508001", "990508001001", "990508001002");
        assertThat(first.at("/features/0/geometry/type")).isEqualTo("Polygon");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void countsACaseOnceOnEachLevelAboveItAndNowhereElse() {
        var before = reported("990508") + ";" + reported("990508001") + ";" + reported("990508002");

        world.report(AccessWorld.FAR, "新案");

        var counts = before.split(";");
        assertThat(reported("990508")).isEqualTo(Long.parseLong(counts[0]) + 1);
        assertThat(reported("990508001")).isEqualTo(Long.parseLong(counts[1]));
        assertThat(reported("990508002")).isEqualTo(Long.parseLong(counts[2]) + 1);
    }

    @Test
    void givesTheSameSumHoweverItIsGrouped() {
        world.report(AccessWorld.NEIGHBOUR, "又一案");

        var byDay = sum("by=day", "REPORTED");
        assertThat(byDay)
                .isPositive()
                .isEqualTo(sum("by=domain", "REPORTED"))
                .isEqualTo(sum("by=territory", "REPORTED"));
        var open = rest.get(district, "/statistics/cases?by=stage")
                .body()
                .path("rows")
                .valueStream();
        assertThat(open.collect(Collectors.summingLong(
                        row -> row.path("measures").path("OPEN").asLong(0))))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "by=colour, by, type-mismatch",
        "from=2026-02-30, from, type-mismatch",
        "from=2010-01-01&to=2026-01-01, to, period",
        "from=2026-02-01&to=2026-01-01, to, period",
        "from=%2B999999999-12-31, from, out-of-range",
        "to=-999999999-01-01, from, out-of-range",
        "territory=99050800100100101, territory, no-figures-below-grid"
    })
    void tellsWhichFiguresThereAreNot(String query, String field, String code) {
        var answer = rest.get(district, "/statistics/cases?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    private long reported(String territory) {
        return sum("by=day&territory=" + territory, "REPORTED");
    }

    private long sum(String query, String measure) {
        return rest.get(district, "/statistics/cases?" + query)
                .body()
                .path("rows")
                .valueStream()
                .mapToLong(row -> row.path("measures").path(measure).asLong(0))
                .sum();
    }
}
