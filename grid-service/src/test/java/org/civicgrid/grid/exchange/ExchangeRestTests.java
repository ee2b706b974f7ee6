package org.civicgrid.grid.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.grid.exchange.ImportSamples.HEADER;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.ObjectMapper;

/** Imports and jobs as a program sees them. */
@ExchangeTest
class ExchangeRestTests {

    @Autowired
    ExchangeFixtures district;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JobRunner runner;

    @Autowired
    ObjectMapper json;

    @Test
    void answersWithAJobThatCanBeFollowed() {
        var answer = upload("district", good(7), mapping("rest"));

        assertThat(answer).hasStatus(202);
        var id = id(answer);
        assertThat(answer).hasHeader("Location", "/api/v1/jobs/" + id);
        assertThat(get("district", "/api/v1/jobs/" + id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("QUEUED");
        runner.run(id, () -> false);
        assertThat(get("district", "/api/v1/jobs/" + id)).bodyJson().isLenientlyEqualTo("""
                        {"kind": "case-import", "state": "DONE", "total": 7, "done": 7, "errors": 0,
                         "counts": {"fresh": 7, "same": 0, "wrong": 0}, "parameters": {"file": "cases.csv", "dryRun": false}}
                        """);
        assertThat(get("district", "/api/v1/jobs?kind=case-import&state=DONE&limit=1"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id.toString());
        assertThat(undo("district", id, "")).hasStatus(400).bodyText().contains("reason", "required");
        assertThat(undo("district", id, "导错了文件")).hasStatus(202);
        assertThat(post("district", "/api/v1/jobs/" + id + "/cancel")).hasStatus(409);
    }

    @Test
    void takesTheMappingAsAFileToo() {
        var answer = mvc.post()
                .uri("/api/v1/imports/cases")
                .multipart()
                .file(new MockMultipartFile("file", "x.csv", "text/csv", good(1).getBytes(UTF_8)))
                .file(new MockMultipartFile(
                        "mapping",
                        "m.json",
                        "application/json",
                        mapping("rest-file").getBytes(UTF_8)))
                .with(as("district"))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(202);
    }

    @Test
    void explainsErrorsInTheCallersLanguageAndDefusesFormulas() {
        var csv = HEADER + "@SUM(A1),\"=HYPERLINK(\"\"http://x\"\")\",2024-02-01 09:30,,new,104.1,30.7,x\n";
        var id = id(upload("district", csv, mapping("rest-errors")));
        runner.run(id, () -> false);

        var chinese = sheet(id, "zh-CN");
        var english = sheet(id, "en");

        assertThat(chinese).hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(text(chinese))
                .isEqualTo("\uFEFFrow,column,value,code,message,remedy\r\n"
                        + "2,kind,\"'=HYPERLINK(\"\"http://x\"\")\",TYPE_UNKNOWN,"
                        + "\"类型“=HYPERLINK(\"\"http://x\"\")”没有对应\",请在映射的 types 中加上它。\r\n");
        assertThat(text(english)).contains("is not mapped\",Add it to the mapping's types.");
    }

    @Test
    void refusesWhoMayNotImportAndWhatIsBeyondTheReach() {
        assertThat(upload("worker1", good(1), mapping("rest-no"))).hasStatus(403);
        assertThat(get("worker1", "/api/v1/jobs")).hasStatus(403);
        var id = id(upload("street1", good(1), mapping("rest-street")));
        assertThat(get("street2", "/api/v1/jobs/" + id)).hasStatus(404);
        assertThat(post("street2", "/api/v1/jobs/" + id + "/cancel")).hasStatus(404);
        assertThat(undo("street2", id, "x")).hasStatus(404);
        assertThat(post("street2", "/api/v1/jobs/" + id + "/commit")).hasStatus(404);
        assertThat(get("sysadmin", "/api/v1/jobs/" + id)).hasStatus(200);
        assertThat(get("sysadmin", "/api/v1/jobs/" + id + "/errors.csv")).hasStatus(403);
    }

    @Test
    void namesWhatIsMissingOrMalformed() {
        assertThat(upload("district", good(1), "")).hasStatus(400).bodyText().contains("required");
        assertThat(upload("district", good(1), "{\"name\": "))
                .hasStatus(400)
                .bodyText()
                .contains("mapping-json");
        assertThat(upload("district", good(1).replace("kind", "art"), mapping("rest-bad")))
                .hasStatus(400)
                .bodyText()
                .contains("import-column-missing", "kind");
        assertThat(get("district", "/api/v1/jobs?limit=100000")).hasStatus(400);
        assertThat(get("district", "/api/v1/jobs?after=forged")).hasStatus(400);
        assertThat(get("district", "/api/v1/jobs/not-a-uuid")).hasStatus(400);
        assertThat(get("district", "/api/v1/jobs/" + UUID.randomUUID())).hasStatus(404);
    }

    private MvcTestResult upload(String who, String csv, String mapping) {
        return mvc.post()
                .uri("/api/v1/imports/cases")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\\\folder\\\\cases.csv", "text/csv", csv.getBytes(UTF_8)))
                .param("mapping", mapping)
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(as(who))
                .exchange();
    }

    private MvcTestResult sheet(UUID id, String language) {
        return mvc.get()
                .uri("/api/v1/jobs/" + id + "/errors.csv")
                .header("Accept-Language", language)
                .locale(Locale.forLanguageTag(language))
                .with(as("district"))
                .exchange();
    }

    private MvcTestResult post(String who, String path) {
        return mvc.post().uri(path).with(as(who)).with(csrf()).exchange();
    }

    private MvcTestResult undo(String who, UUID id, String reason) {
        return mvc.post()
                .uri("/api/v1/jobs/" + id + "/undo")
                .contentType("application/json")
                .content("{\"reason\": \"" + reason + "\"}")
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private RequestPostProcessor as(String who) {
        ActingPost acting = district.as(who);
        var signedIn = new SignedIn(acting, who, SignedIn.Means.SESSION, false, List.of());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                acting.role().permissions().stream()
                        .map(it -> new SimpleGrantedAuthority(it.authority()))
                        .toList()));
    }

    private UUID id(MvcTestResult answer) {
        return UUID.fromString(json.readTree(text(answer)).path("id").stringValue());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
