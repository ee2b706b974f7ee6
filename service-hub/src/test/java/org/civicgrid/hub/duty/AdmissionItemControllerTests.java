package org.civicgrid.hub.duty;

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

/** The admission list and the figures over REST. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(RegisterWorld.Rules.class)
@Transactional
class AdmissionItemControllerTests {

    private static final String PATH = "/api/v1/duty/items";

    private static final String EXCLUSION = """
            {"list":"NEGATIVE","terms":{"title":"招商引资","clause":"不得下达招商引资任务","basis":"草案",
             "frequency":"AS_NEEDED","forms":1,"communities":["%s"]}}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterWorld world;

    RequestPostProcessor leader;

    @BeforeEach
    void load() {
        world.load();
        leader = world.signedIn(Role.DISTRICT_LEADER, "990208");
    }

    @Test
    void entersAnExclusionUnderItsNumberAndEndsItWithItsTag() {
        var created = post(PATH, EXCLUSION.formatted(RegisterWorld.COMMUNITY));
        assertThat(created).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        assertThat(created).bodyJson().extractingPath("$.code").asString().startsWith("F-");

        var ended = http.post()
                .uri(created.getResponse().getHeader(HttpHeaders.LOCATION) + "/end")
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\":null,\"reason\":\"已调整\"}")
                .with(leader)
                .with(csrf())
                .exchange();
        assertThat(ended)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("on");
    }

    @Test
    void refusesAMatterToAssistThatNobodyAppliedFor() {
        assertThat(post(PATH, EXCLUSION.formatted(RegisterWorld.COMMUNITY).replace("NEGATIVE", "ASSIST")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("admission-by-application");
    }

    @Test
    void figuresOfADistrictAreTheSumOfItsStreets() {
        assertThat(http.get().uri("/api/v1/duty/burden").with(leader).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.whole.communities")
                .isEqualTo(2);
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(leader)
                .with(csrf())
                .exchange();
    }
}
