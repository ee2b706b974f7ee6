package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every list, found in the description; and each filter of the list of cases. */
@PortalTest
class ListTests {

    /** Of the third order of cases and of no list. */
    private static final List<String> FORGED =
            List.of("forged", "WyJjYXNlLXVyZ2VudCJd", "bnVsbA", "WyJ4IiwxXQ", "%00", "..");

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    @Autowired
    private ApiDescription description;

    @Test
    void hasABound() {
        assertThat(lists("limit")).hasSizeGreaterThan(10).allSatisfy(list -> {
            for (var limit : List.of("0", "101", "100000", "-1", "x", "99999999999")) {
                var answer = rest.get(reader(list), list + "limit=" + limit);
                assertThat(answer.status()).as(list).isEqualTo(400);
                assertThat(answer.at("/errors/0/field")).as(list).isEqualTo("limit");
                assertThat(answer.at("/errors/0/remedy")).as(list + limit).isNotBlank();
            }
        });
    }

    @Test
    void refusesAForgedPlaceToGoOnFrom() {
        assertThat(lists("after")).hasSizeGreaterThan(10).allSatisfy(list -> {
            for (var after : FORGED) {
                var answer = rest.get(reader(list), list + "after=" + after);
                assertThat(answer.status()).as(list + after).isEqualTo(400);
                assertThat(answer.at("/errors/0/field")).as(list).isEqualTo("after");
            }
        });
    }

    @Test
    void turnsPagesWithoutLossOrRepetition() {
        world.open(true);
        assertThat(lists("after").filter(list -> !list.startsWith(Samples.UNBOUND)))
                .allSatisfy(list -> {
                    var whole = rest.get(reader(list), list + "limit=100")
                            .body()
                            .path("items")
                            .valueStream()
                            .limit(12)
                            .toList();
                    var found = new ArrayList<>();
                    var next = "";
                    while (next != null && found.size() < whole.size()) {
                        var page = rest.get(reader(list), list + "limit=2" + next);
                        found.addAll(page.body().path("items").valueStream().toList());
                        next = page.at("/next").isEmpty() ? null : "&after=" + page.at("/next");
                    }
                    assertThat(found.subList(0, whole.size())).as(list).isEqualTo(whole);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISTRICT_DUTY_OFFICER |                                | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | stage=DISPATCHED               | 甲丙戊",
                "DISTRICT_DUTY_OFFICER | stage=REPORTED                 | 乙",
                "DISTRICT_DUTY_OFFICER | from.x=1&q.x=2&stage.x=3       | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | territory=990508001            | 甲乙戊",
                "DISTRICT_DUTY_OFFICER | territory=990508001002001      | 乙",
                "DISTRICT_DUTY_OFFICER | territory=990508002&sort=urgent | 丙",
                "DISTRICT_DUTY_OFFICER | type=URB-0101                  | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | type=URB-0102                  | ''",
                "DISTRICT_DUTY_OFFICER | domain=URBAN_MANAGEMENT        | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | domain=TRAFFIC                 | ''",
                "DISTRICT_DUTY_OFFICER | channel=GRID_WORKER            | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | channel=HOTLINE                | ''",
                "DISTRICT_DUTY_OFFICER | light=GREY                     | ''",
                "DISTRICT_DUTY_OFFICER | leadUnit=R-DEP                 | 甲丙",
                "DISTRICT_DUTY_OFFICER | open=true                      | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | open=false                     | ''",
                "DISTRICT_DUTY_OFFICER | sort=urgent                    | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | sort=newest                    | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | from=2020-01-01                | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | from=2020-01-01T00:00:00Z&to=2999-01-01 | 甲乙丙戊",
                "DISTRICT_DUTY_OFFICER | to=2020-01-01                  | ''",
                "DISTRICT_DUTY_OFFICER | reporter=me                    | ''",
                "DISTRICT_DUTY_OFFICER | followed=me                    | ''",
                "DISTRICT_DUTY_OFFICER | holder=me                      | ''",
                "STREET_DUTY_OFFICER   | holder=me                      | 乙",
                "STREET_DUTY_OFFICER   | holder=me&stage=DISPATCHED     | ''",
                "DEPARTMENT_HANDLER    | holder=me                      | 甲丙",
                "DEPARTMENT_HANDLER    |                                | 甲丙",
                "MICRO_GRID_LEADER     |                                | 甲",
                "GRID_WORKER           | territory=990508001001001      | 甲",
            })
    void showsOfTheCasesWhatIsAskedFor(Role role, String filter, String marks) {
        var answer =
                rest.get(world.member(role), "/cases?limit=100&q=%E5%AF%86%E6%A1%88&" + (filter == null ? "" : filter));

        var titles = ApiDescription.texts(answer.body().path("items"), "title");
        assertThat(titles)
                .containsExactlyInAnyOrder(
                        marks.chars().mapToObj(mark -> "密案" + (char) mark).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "q=x, q, too-short",
        "q=%00%00, q, forbidden-characters",
        "stage=GONE, stage, type-mismatch",
        "light=BLUE, light, type-mismatch",
        "holder=you, holder, type-mismatch",
        "territory=12, territory, territory-code",
        "from=2026-02-30, from, moment",
        "to=%2B999999999-12-31, to, moment",
        "from=%2B999999999-12-31T00:00:00Z, from, moment",
        "to=-999999999-01-01, to, moment",
        "sort=urgent&open=false, sort, only-open-have-deadlines",
        "sort=id;drop, sort, type-mismatch",
    })
    void tellsWhatCannotBeAskedOfTheCases(String query, String field, String code) {
        var answer = rest.get(world.member(Role.DISTRICT_DUTY_OFFICER), "/cases?" + query, "Accept-Language", "en");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).as(answer.text()).isEqualTo(field);
        assertThat(answer.problem() + answer.at("/errors/0/code")).contains(code);
    }

    /** Addresses of the lists with this parameter, ready for one more. */
    private Stream<String> lists(String parameter) {
        world.load();
        return Samples.all().stream()
                .filter(it -> it.method().equals("GET") && it.isForPrograms())
                .filter(it -> ApiDescription.texts(
                                description.operations().get(it.operation()).path("parameters"), "name")
                        .contains(parameter))
                .map(it -> AccessWorld.HOME.fill(it.uri()).replaceAll("\\?.*", "")
                        + (it.operation().equals("GET /api/v1/territories") ? "?q=9&" : "?"))
                .distinct();
    }

    private Member reader(String list) {
        if (list.startsWith(Samples.UNBOUND)) {
            return world.member(Role.AUDIT_ADMINISTRATOR);
        }
        return world.member(list.contains("/registrations") ? Role.STREET_LEADER : Role.STREET_DUTY_OFFICER);
    }
}
