package org.civicgrid.hub.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.civicgrid.governance.access.Role;
import org.civicgrid.hub.RegisterWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(RegisterWorld.Rules.class)
@Transactional
class CooperationControllerTests {

    private static final String PATH = "/api/v1/party/cooperations";

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterWorld world;

    @Autowired
    JsonMapper json;

    RequestPostProcessor leader;
    int committee;
    int unit;

    @BeforeEach
    void load() {
        world.load();
        leader = world.signedIn(Role.STREET_LEADER, RegisterWorld.STREET);
        committee = id(post("/api/v1/party-organizations", """
                {"kind":"REGIONAL_COMMITTEE","name":"虚构区域党委","territory":"%s"}""".formatted(RegisterWorld.STREET), null));
        unit = id(post("/api/v1/resident-units", """
                {"name":"虚构小学","creditCode":"91000000000000001N","territory":"%s"}""".formatted(RegisterWorld.GRID), null));
    }

    @Test
    void isPlannedHeldAndCounted() {
        var made = plan("2026-03-02");
        assertThat(made).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        var location = made.getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(post(location + "/completion", "{\"participants\":40,\"result\":\"办成\"}", null))
                .hasStatus(428);
        assertThat(post(location + "/completion", "{\"participants\":40,\"result\":\"办成\"}", "\"9\""))
                .hasStatus(412);
        assertThat(post(location + "/completion", "{\"participants\":40,\"result\":\"办成\"}", "\"0\""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        var year = get(PATH + "/year?year=2026");
        assertThat(year).bodyJson().extractingPath("$.whole.ACTIVITY").isEqualTo(1);
        assertThat(year)
                .bodyJson()
                .extractingPath("$.months[2].counts.ACTIVITY")
                .isEqualTo(1);
        assertThat(year).bodyJson().extractingPath("$.below[0].own").isEqualTo(true);
    }

    @Test
    void tellsWhoMayNotTakePart() {
        var body = """
                {"committee":%d,"kind":"ORG","title":"共建","startsOn":"2026-03-02","residentUnits":[999999]}""".formatted(committee);

        assertThat(post(PATH, body, null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("no-party");
    }

    @Test
    void isPlannedByEditorsAlone() {
        var clerk = world.signedIn(Role.COMMUNITY_CLERK, RegisterWorld.COMMUNITY);

        assertThat(http.post()
                        .uri(PATH)
                        .with(clerk)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult plan(String day) {
        return post(PATH, """
                {"committee":%d,"kind":"ACTIVITY","title":"义诊","startsOn":"%s","residentUnits":[%d]}""".formatted(committee, day, unit), null);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(leader).exchange();
    }

    private MvcTestResult post(String path, String body, String ifMatch) {
        var request = http.post().uri(path).with(leader).with(csrf());
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private int id(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .path("id")
                .asInt();
    }
}
