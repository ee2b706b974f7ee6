package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.account.TokenDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a program gets for bad input, as it stands on the wire: always a problem with a stable code, never a 500. */
@PortalTest
class ProblemShapeTests {

    private static final String JSON = "Content-Type: application/json\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private TokenDesk tokens;

    private String token = "";

    @BeforeEach
    void aSystemAdministratorsToken() {
        var who = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        token = tokens.create(desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.9.0.1"), "probe", 1)
                .token();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing,                   404, no-such-path",
        "GET,    /api/nothing,                      404, no-such-path",
        "DELETE, /api/v1/units,                     405, method-not-allowed",
        "GET,    /api/v1/units/abc,                 400, invalid-input",
        "GET,    /api/v1/units/99999999,            404, unit-not-found",
        "GET,    /api/v1/units/99999999999999,      400, invalid-input",
        "GET,    /api/v1/units?limit=100000,        400, invalid-input",
        "GET,    /api/v1/units?limit=x,             400, invalid-input",
        "GET,    /api/v1/units?after=forged,        400, invalid-input",
        "GET,    /api/v1/units?territory=12,        400, invalid-input",
        "GET,    /api/v1/units?kind=CASTLE,         400, invalid-input",
        "GET,    /api/v1/units?q=%00,               400, invalid-input",
        "GET,    /api/v1/units?territory=999999,    404, territory-not-found",
        "GET,    /api/v1/posts?unitId=%00,          400, invalid-input",
        "GET,    /api/v1/appointments?ended=maybe,  400, invalid-input",
        "GET,    /api/v1/me/tokens/1,               405, method-not-allowed",
        "GET,    /api/v1/units?q=%zz,               400, unreadable-parameters",
        "GET,    /api/v1/audit?to.a=1,              403, forbidden",
        "GET,    /api/v1/cases?q.a=1,               403, forbidden",
        "GET,    /api/v1/units?q=%ED%A0%80,         400, unreadable-parameters",
    })
    void answersABadAddress(String method, String path, int status, String code) throws IOException {
        isProblem(send(method, path, "", ""), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | 400 | unreadable-body",
                "{                                   | 400 | unreadable-body",
                "nonsense                            | 400 | unreadable-body",
                "{\"code\":\"A\u0001\"}              | 400 | unreadable-body",
                "[]                                  | 400 | invalid-input",
                "{}                                  | 400 | invalid-input",
                "{\"kind\":\"CASTLE\"}               | 400 | invalid-input",
                "{\"territory\":\"12\"}              | 400 | invalid-input",
                "{\"from\":\"2026-02-30\"}           | 400 | invalid-input",
            })
    void answersABadBody(String body, int status, String code) throws IOException {
        isProblem(send("POST", "/api/v1/units", JSON, body == null ? "" : body), status, code);
    }

    @Test
    void namesEveryFaultyFieldWithItsRemedy() throws IOException {
        var answer = send(
                "POST",
                "/api/v1/units",
                JSON + "Accept-Language: en\r\n",
                "{\"name\":\"x\",\"kind\":\"DEPARTMENT\",\"territory\":\"510108\"}");

        List<String> fields = JsonPath.read(answer.body(), "$.errors[*].field");
        assertThat(fields).containsExactlyInAnyOrder("code", "shortName");
        List<String> remedies = JsonPath.read(answer.body(), "$.errors[*].remedy");
        assertThat(remedies).containsOnly("Give a value.");
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isEqualTo("Invalid input");
    }

    @Test
    void tellsTheFieldOfAValueThatCannotBeRead() throws IOException {
        var answer = send("POST", "/api/v1/units", JSON, "{\"territory\":\"12\"}");

        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo("territory");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].code")).isEqualTo("territory-code");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].value")).isEqualTo("12");
    }

    @Test
    void answersDeepAndHugeBodies() throws IOException {
        isProblem(send("POST", "/api/v1/units", JSON, "{\"x\":" + "[".repeat(100_000)), 400, "unreadable-body");
        isProblem(
                send("POST", "/api/v1/units", JSON, "{\"name\":\"" + "很".repeat(700_000) + "\"}"),
                400,
                "invalid-input");
    }

    @Test
    void answersWhatItCannotReadOrWrite() throws IOException {
        isProblem(send("POST", "/api/v1/units", "Content-Type: text/csv\r\n", "a,b"), 415, "unsupported-media-type");
        isProblem(send("POST", "/api/v1/units", "Content-Type: nonsense\r\n", "a,b"), 415, "unsupported-media-type");
        isProblem(send("GET", "/api/v1/units", "Accept: image/png\r\n", ""), 406, "not-acceptable");
        isProblem(
                send("POST", "/api/v1/units", "Content-Type: application/x-www-form-urlencoded\r\n", "a%01=1"),
                400,
                "bad-request");
    }

    @Test
    void answersMultipartWithoutABoundary() throws IOException {
        isProblem(
                send("POST", "/api/v1/attachments", "Content-Type: multipart/form-data\r\n", "x"),
                400,
                "malformed-multipart");
        isProblem(
                send("POST", "/api/v1/attachments", "Content-Type: multipart/form-data; boundary=b\r\n", "--b\r\ncut"),
                400,
                "malformed-multipart");
    }

    @Test
    void asksForAVersionAndRefusesAnOldOne() throws IOException {
        isProblem(send("PUT", "/api/v1/units/1", JSON, "{}"), 428, "version-needed");
        isProblem(send("PUT", "/api/v1/units/1", JSON + "If-Match: \"x\"\r\n", "{}"), 412, "stale");
    }

    @Test
    void tellsAMissingPermission() throws IOException {
        isProblem(send("POST", "/api/v1/appointments", JSON, "{\"personId\":1,\"postId\":1}"), 403, "forbidden");
    }

    @Test
    void answersPagesWithPagesAndNeverAFailureOfOurs() throws IOException {
        for (var path : List.of("/sign-in?next=%00", "/nothing", "/sign-in?refused=%00")) {
            assertThat(send("GET", path, "", "").status()).as(path).isLessThan(500);
        }
        assertThat(send("POST", "/sign-in", "Content-Type: multipart/form-data\r\n", "x")
                        .status())
                .isBetween(300, 499);
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.head()).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("urn:civicgrid:problem:" + code);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isNotBlank().doesNotContain("problem.");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .isNotBlank()
                .doesNotContain("problem.");
        assertThat(answer.body()).doesNotContain("\tat ", "Exception");
    }

    private Answer send(String method, String path, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + token + "\r\n" + headers + "Content-Length: " + bytes.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
            out.flush();
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return Answer.of(all.toString(StandardCharsets.UTF_8));
        }
    }

    /** An answer, unfolded from its chunks. */
    private record Answer(String head, String body) {

        static Answer of(String raw) {
            var split = raw.indexOf("\r\n\r\n");
            var head = raw.substring(0, split);
            var body = raw.substring(split + 4);
            return new Answer(
                    head,
                    head.contains("chunked") ? body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1) : body);
        }

        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }
    }
}
