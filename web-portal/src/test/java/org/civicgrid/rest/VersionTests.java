package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every write that has a version asks for it, refuses an old one and answers with the new one. */
@PortalTest
class VersionTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    @Autowired
    private ApiDescription description;

    @Autowired
    private Routes routes;

    @Test
    void isAskedForByEveryWriteThatSaysSo() {
        world.load();
        assertThat(versioned()).hasSizeGreaterThan(8).allSatisfy(sample -> {
            var path = AccessWorld.HOME.fill(sample.uri());
            var body = AccessWorld.HOME.fill(sample.body());
            var without = rest.send(sample.method(), writer(sample), path, body);
            assertThat(without.status()).as(path + without.text()).isEqualTo(428);
            assertThat(without.problem()).isEqualTo("version-needed");
            for (var never : List.of("*", "W/\"0\"", "0", "\"x\"", "\"0\", \"1\"", "\"99999999999\"")) {
                var answer = rest.send(sample.method(), writer(sample), path, body, "If-Match", never);
                assertThat(answer.status()).as(path + never).isEqualTo(412);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SYSTEM_ADMINISTRATOR | /units | {'code':'V-#','name':'单位','shortName':'单','kind':'COMMUNITY','territory':'990508001001'} | {'name':'改名','shortName':'改'}",
                "SYSTEM_ADMINISTRATOR | /posts | {'code':'V-#','title':'岗','role':'GRID_WORKER','unitId':{unit},'territory':'990508001001001'} | {'title':'改名'}",
                "STREET_LEADER | /service-points | {'level':'STATION','territory':'99050800100100101','name':'站#','address':'路','services':['LIVING']} | {'name':'改名','address':'路','services':['PUBLIC']}",
                "STREET_LEADER | /resident-units | {'name':'企#','creditCode':'91510108000000000#','confirmed':true,'territory':'990508001001001'} | {'name':'改名','creditCode':'91510108000000000#','confirmed':true}",
            })
    void growsWithEachChange(Role role, String path, String draft, String change) {
        var who = world.member(role);
        var number = String.valueOf(COUNT.incrementAndGet());

        var made = rest.post(who, path, filled(draft, number));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var place = path + "/" + made.at("/id");
        var changed = rest.send("PUT", who, place, filled(change, number), "If-Match", made.etag());
        var again = rest.send("PUT", who, place, filled(change, number), "If-Match", made.etag());

        assertThat(made.etag()).isEqualTo("\"0\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.etag())
                .isEqualTo("\"1\"")
                .isEqualTo(rest.get(who, place).etag());
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.at("/currentVersion")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/service-points | 'level':'STATION','territory':'99050800100100101' | 'name':'站#','address':'路','services':['LIVING'],'place':{'lng':104.302,'lat':30.305}",
                "/resident-units | 'territory':'990508001001001' | 'name':'企#','creditCode':'91510109000000000#','confirmed':true",
            })
    void staysWhenNothingChanges(String path, String where, String told) {
        var who = world.member(Role.STREET_LEADER);
        var number = String.valueOf(COUNT.incrementAndGet());
        var made = rest.post(who, path, filled("{" + where + "," + told + "}", number));
        var place = path + "/" + made.at("/id");

        var same = rest.send("PUT", who, place, filled("{" + told + "}", number), "If-Match", made.etag());

        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.etag())
                .isEqualTo("\"0\"")
                .isEqualTo(rest.get(who, place).etag());
    }

    @Test
    void isOptionalForAnActionAndChecksWhenGiven() {
        var officer = world.member(Role.STREET_DUTY_OFFICER);
        var path = "/cases/" + world.open(false);

        var stale = rest.post(officer, path + "/actions/file", "{}", "If-Match", "\"7\"");
        var done = rest.post(
                officer,
                path + "/actions/file",
                "{}",
                "If-Match",
                rest.get(officer, path).etag());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/stage")).isEqualTo("REPORTED");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.etag()).isEqualTo(rest.get(officer, path).etag()).isEqualTo("\"1\"");
        assertThat(rest.post(officer, path + "/actions/note", "{\"text\":\"随记\"}")
                        .status())
                .isEqualTo(200);
    }

    private Stream<Sample> versioned() {
        var asking = description.operations().entrySet().stream()
                .filter(it -> it.getValue()
                        .path("parameters")
                        .valueStream()
                        .anyMatch(
                                parameter -> parameter.path("name").asString("").equals("If-Match")
                                        && parameter.path("required").asBoolean(false)))
                .map(it -> it.getKey())
                .collect(Collectors.toSet());
        return Samples.all().stream().filter(it -> asking.contains(it.operation()));
    }

    private Member writer(Sample sample) {
        var route = routes.all().stream()
                .filter(it -> it.operation().equals(sample.operation()))
                .findFirst()
                .orElseThrow();
        return world.member(
                AccessWorld.roles().stream().filter(route::isFor).findFirst().orElseThrow());
    }

    private static String filled(String body, String number) {
        return AccessWorld.HOME.fill(body.replace('\'', '"').replace("#", number));
    }
}
