package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a bad report gets: the field, a stable code, the fault and the remedy, in the caller's language, and no case. */
@PortalTest
class BadReportTests {

    private static final String BASE =
            "{\"typeCode\":\"URB-0101\",\"channel\":\"GRID_WORKER\",\"place\":{\"lng\":104.302,\"lat\":30.305}}";

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseTypeCatalogue types;

    private Member worker;

    @BeforeEach
    void signIn() {
        worker = world.member(Role.GRID_WORKER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "place/territoryCode | '990508999'                   | place.territoryCode | territory-unknown",
                "place/territoryCode | '990508009'                   | place.territoryCode | territory-ended",
                "place/territoryCode | '990508002001001'             | place.territoryCode | not-at-the-point",
                "place/territoryCode | 'x'                           | place.territoryCode | territory-code",
                "place/lng           | 104.332                       | place               | beyond-own-district",
                "place/lng           | 100                           | place               | outside-the-map",
                "place/lng           | 181                           | place.lng           | longitude",
                "place/lat           | -91                           | place.lat           | latitude",
                "place/lat           | null                          | place.lat           | required",
                "place/crs           | 'MARS'                        | place.crs           | type-mismatch",
                "typeCode            | 'NO-SUCH'                     | typeCode            | type-unknown",
                "typeCode            | 'OLD-0001'                    | typeCode            | type-closed",
                "title               | 'a\\u0000b'                   | title               | forbidden-characters",
                "description         | '\\ud800 half a character'    | description         | forbidden-characters",
                "occurredAt          | '2099-01-01T00:00:00Z'        | occurredAt          | in-the-future",
                "occurredAt          | '1949-09-30T15:59:59Z'        | occurredAt          | too-early",
                "occurredAt          | 'yesterday'                   | occurredAt          | type-mismatch",
                "occurredAt          | '+999999999-12-31T23:59:59Z'  | occurredAt          | in-the-future",
                "severity            | 'TERRIBLE'                    | severity            | type-mismatch",
                "channel             | null                          | channel             | required",
                "reporter            | {'phone':'12'}                | reporter.phone      | phone",
                "reporter            | {'name':'x'}                  | reporter.name       | too-short",
                "attachmentIds       | ['0190a0a0-0000-7000-8000-000000000000'] | attachmentIds | attachment-not-free",
                "attachmentIds       | [null]                        | attachmentIds[0]    | required",
                "colour              | 'red'                         | colour              | unknown-field",
            })
    void isToldByField(String member, String value, String field, String code) {
        anOldType();
        var body = report(member, value.replace('\'', '"'));

        var chinese = rest.post(worker, "/cases", body, "Accept-Language", "zh-CN");
        var english = rest.post(worker, "/cases", body, "Accept-Language", "en");

        for (var answer : new Rest.Answer[] {chinese, english}) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/errors/0/field")).isEqualTo(field);
            assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        }
        assertThat(chinese.at("/title") + chinese.at("/errors/0/message")).containsPattern("\\p{IsHan}");
        assertThat(english.at("/title") + english.at("/errors/0/message")).doesNotContain("fault.");
        assertThat(chinese.at("/errors/0/remedy")).containsPattern("\\p{IsHan}");
        assertThat(english.at("/errors/0/remedy")).isNotBlank().doesNotContainPattern("[，。；]");
    }

    @Test
    void isRefusedWithTwoMegabytesOfText() {
        var answer = rest.post(worker, "/cases", report("description", "\"" + "很".repeat(700_000) + "\""));

        assertThat(answer.at("/errors/0/code")).isEqualTo("too-long");
        assertThat(answer.text()).hasSizeLessThan(2000);
    }

    @Test
    void namesEveryFaultAtOnce() {
        var body = report("typeCode", "\"NO-SUCH\"").replace("104.302", "999");

        var answer = rest.post(worker, "/cases", body);

        assertThat(ApiDescription.texts(answer.body().path("errors"), "field"))
                .containsExactlyInAnyOrder("typeCode", "place.lng");
    }

    @Test
    void saysToNameTheCoordinateSystemWhenAShiftedPointFallsOffTheMap() {
        var shifted = report("place", "{\"lng\":104.3045,\"lat\":30.2982}");

        var without = rest.post(worker, "/cases", shifted, "Accept-Language", "en");
        var with = rest.post(worker, "/cases", shifted.replace("30.2982", "30.2982,\"crs\":\"GCJ02\""));

        assertThat(without.at("/errors/0/code")).isEqualTo("outside-the-map");
        assertThat(without.at("/errors/0/remedy")).contains("crs");
        assertThat(with.status()).as(with.text()).isEqualTo(201);
        assertThat(with.text()).contains(AccessWorld.HOME.grid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emoji 😀 and rare 𠮷䶮㛃",
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\")",
                "-1+1|cmd",
                "'; drop table x"
            })
    void takesWhatPeopleMayWriteAsTheyWroteIt(String title) {
        var made = rest.post(worker, "/cases", report("title", json.writeValueAsString(title)));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(rest.get(worker, "/cases/" + made.at("/number")).at("/title"))
                .isEqualTo(title);
    }

    @Test
    void findsRareCharactersAgain() {
        var mark = "䶮㛃" + UUID.randomUUID().toString().substring(0, 8);
        rest.post(worker, "/cases", report("title", "\"" + mark + "\""));

        var found = rest.get(worker, "/cases?q=%E4%B6%AE%E3%9B%83" + mark.substring(2));

        assertThat(ApiDescription.texts(found.body().path("items"), "title")).containsExactly(mark);
    }

    /** A good report but for one member, which is put in as text, so that escapes reach the portal as they are. */
    private String report(String member, String value) {
        var report = (ObjectNode) json.readTree(BASE);
        var path = member.split("/");
        var parent = path.length == 1 ? report : (ObjectNode) report.path(path[0]);
        parent.put(path[path.length - 1], "@");
        return json.writeValueAsString(report).replace("\"@\"", value);
    }

    /** A type whose only version has been retired. */
    private void anOldType() {
        jdbc.sql("""
                insert into case_type (code, version, line, domain, class_name, class_name_en, name, name_en, lead_department,
                  lead_level, severity, accept_minutes, dispatch_minutes, handle_minutes, check_minutes, whole_minutes, basis,
                  field_check, resident_rating, proof, duplicate_radius, duplicate_window, on_the_spot, source, published_at,
                  retired_at)
                select 'OLD-0001', 1, line, domain, class_name, class_name_en, name, name_en, lead_department, lead_level,
                  severity, accept_minutes, dispatch_minutes, handle_minutes, check_minutes, whole_minutes, basis, field_check,
                  resident_rating, proof, duplicate_radius, duplicate_window, on_the_spot, source, published_at, now()
                from case_type where code = 'URB-0101' on conflict do nothing
                """).update();
        types.byId(jdbc.sql("select id from case_type where code = 'OLD-0001'")
                .query(Integer.class)
                .single()); // an unknown one makes the catalogue look again
    }
}
