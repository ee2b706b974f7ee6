package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a type asks further: told as a schema, taken with a report, given back with the case. */
@PortalTest
class ExtraFieldApiTests {

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    private Member worker;

    @BeforeEach
    void signIn() {
        worker = world.member(Role.GRID_WORKER);
    }

    @Test
    void theCatalogueTellsTheSchemaInBothLanguages() {
        var schema = type("ENV-0201").path("extraFields");

        assertThat(schema.at("/properties/period/title").asString()).isEqualTo("发生时段");
        assertThat(schema.at("/properties/period/x-title-en").asString()).isEqualTo("Time of day");
        assertThat(schema.at("/properties/period/oneOf/1/const").asString()).isEqualTo("NIGHT");
        assertThat(type("URB-0101").path("extraFields").isEmpty()).isTrue();
    }

    @Test
    void aCaseGivesBackWhatItsReportSaid() {
        var made = report("{\"period\":\"NIGHT\",\"recurring\":true}", "en");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var read = rest.get(worker, "/cases/" + made.at("/number"), "Accept-Language", "en");
        assertThat(read.at("/extraFields/0/title")).isEqualTo("Time of day");
        assertThat(read.at("/extraFields/0/value")).isEqualTo("NIGHT");
        assertThat(read.at("/extraFields/0/text")).isEqualTo("Night (22:00–06:00)");
        assertThat(read.body().at("/extraFields/1/value").asBoolean()).isTrue();
    }

    @Test
    void faultsNameTheFieldsByTheirTitlesAllAtOnce() {
        var refused = report("{\"period\":\"NOON\",\"recurring\":\"often\",\"colour\":\"red\"}", "zh-CN");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(ApiDescription.texts(refused.body().path("errors"), "field"))
                .containsExactlyInAnyOrder("extraFields.period", "extraFields.recurring", "extraFields");
        assertThat(ApiDescription.texts(refused.body().path("errors"), "message"))
                .contains("“发生时段”没有选项“NOON”", "“是否经常发生”须填是或否，不能填“often”");
        assertThat(report("{\"period\":[1,{\"a\":null}]}", "en").status()).isEqualTo(400);
    }

    @Test
    void theSameKeyWithOtherAnswersIsRefused() {
        var key = "extra-" + System.identityHashCode(this);

        var first = rest.post(worker, "/cases", body("{\"period\":\"DAY\"}"), "Idempotency-Key", key);
        var second = rest.post(worker, "/cases", body("{\"period\":\"NIGHT\"}"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
    }

    private JsonNode type(String code) {
        var types = rest.get(worker, "/case-types").body().path("items");
        return StreamSupport.stream(types.spliterator(), false)
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Rest.Answer report(String extraFields, String language) {
        return rest.post(worker, "/cases", body(extraFields), "Accept-Language", language);
    }

    private static String body(String extraFields) {
        return "{\"typeCode\":\"ENV-0201\",\"channel\":\"GRID_WORKER\",\"place\":{\"lng\":104.302,\"lat\":30.305},"
                + "\"extraFields\":" + extraFields + "}";
    }
}
