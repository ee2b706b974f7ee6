package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens when the same is sent twice, or two people act at once. */
@PortalTest
class RetryAndRaceTests {

    private static final String CASES = "/api/v1/cases";
    private static final String POINTS = "/api/v1/service-points";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessWorld world;

    private Http worker;
    private Http officer;

    @BeforeEach
    void signIn() {
        worker = new Http(port, world.member(Role.GRID_WORKER));
        officer = new Http(port, world.member(Role.STREET_DUTY_OFFICER));
    }

    @Test
    void makeOneCaseOfTwoHundredCreatesWithOneKey() {
        var key = UUID.randomUUID().toString();
        var title = "同时" + key;

        var answers = Http.atOnce(200, any -> worker.send("POST", CASES, report(title), "Idempotency-Key", key));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(it -> it.statusCode() == 201).hasSize(1);
        assertThat(answers).extracting(it -> read(it, "$.number")).containsOnly(read(answers.get(0), "$.number"));
        var found = worker.get(CASES + "?reporter=me&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].title"))
                .containsExactly(title);
    }

    @Test
    void refuseTheKeyOfAnotherRequest() {
        var key = UUID.randomUUID().toString();
        worker.post(CASES, report("第一次"), "Idempotency-Key", key);

        var answer = worker.post(CASES, report("另一件"), "Idempotency-Key", key);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer, "$.type")).isEqualTo("urn:civicgrid:problem:idempotency-key-reused");
    }

    @Test
    void keepTheKeysOfPostsApart() {
        var key = UUID.randomUUID().toString();

        var first = worker.post(CASES, report("同一键"), "Idempotency-Key", key);
        var second = officer.post(CASES, report("同一键"), "Idempotency-Key", key);

        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(201);
        assertThat(read(first, "$.number")).isNotEqualTo(read(second, "$.number"));
    }

    @Test
    void doAnActionOnceHoweverOftenItIsSent() {
        var number = world.open(false);
        var path = CASES + "/" + number + "/actions/note";

        var answers = Http.atOnce(
                20, any -> officer.send("POST", path, "{\"text\":\"一次\"}", "Idempotency-Key", "note-" + number));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        var events = officer.get(CASES + "/" + number + "/events").body();
        assertThat(JsonPath.<List<String>>read(events, "$.items[?(@.action=='note')].action"))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void letOneOfTwoActionsWinAndTellTheOtherHowTheCaseStands() {
        var path = CASES + "/" + world.open(false) + "/actions/";

        var answers = Http.atOnce(
                2, i -> officer.send("POST", path + (i == 0 ? "file" : "reject"), body(i), "If-Match", "\"0\""));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        var loser = answers.get(answers.get(0).statusCode() == 412 ? 0 : 1);
        assertThat(read(loser, "$.type")).isEqualTo("urn:civicgrid:problem:case-changed");
        assertThat(read(loser, "$.stage")).isIn("FILED", "CLOSED");
        assertThat(read(loser, "$.version")).isEqualTo("1");
    }

    @RepeatedTest(5)
    void letOneOfTwoActionsWinWithoutAVersion() {
        var path = CASES + "/" + world.open(false) + "/actions/file";

        var answers = Http.atOnce(2, any -> officer.send("POST", path, "{}"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        var loser = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1);
        assertThat(read(loser, "$.stage")).isEqualTo("FILED");
        assertThat(loser.body()).contains("\"possible\":[").contains("dispatch");
    }

    @Test
    void letOneOfTenChangesOfARecordWin() {
        var leader = new Http(port, world.member(Role.STREET_LEADER));
        var told = "\"name\":\"站%s\",\"address\":\"路\",\"services\":[\"LIVING\"]}";
        var draft = "{\"level\":\"STATION\",\"territory\":\"99050800100100101\"," + told;
        var path = POINTS + "/" + read(leader.post(POINTS, draft.formatted("")), "$.id");

        var answers = Http.atOnce(10, i -> leader.send("PUT", path, ("{" + told).formatted(i), "If-Match", "\"0\""));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
        assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        assertThat(read(leader.get(path), "$.version")).isEqualTo("1");
    }

    @Test
    void refuseAKeyThatIsNone() {
        for (var key : List.of("k".repeat(81), "a b")) {
            var answer = worker.post(CASES, report("键"), "Idempotency-Key", key);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer, "$.errors[0].field")).isEqualTo("Idempotency-Key");
        }
    }

    private static String body(int i) {
        return i == 0 ? "{}" : "{\"text\":\"不属实\",\"reasonCode\":\"EMERGENCY_LINE\"}";
    }

    private static String report(String title) {
        return "{\"typeCode\":\"URB-0101\",\"title\":\"%s\",\"channel\":\"GRID_WORKER\",\"place\":{\"lng\":104.302,\"lat\":30.305}}"
                .formatted(title);
    }

    private static String read(HttpResponse<String> answer, String path) {
        return String.valueOf(JsonPath.<Object>read(answer.body(), path));
    }
}
