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

@SpringBootTest
@AutoConfigureMockMvc
@Import(RegisterWorld.Rules.class)
@Transactional
class RegistrationControllerTests {

    private static final String PATH = "/api/v1/party/registrations";

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterWorld world;

    RequestPostProcessor secretary;

    @BeforeEach
    void load() {
        world.load();
        secretary = world.signedIn(Role.COMMUNITY_SECRETARY, RegisterWorld.COMMUNITY);
    }

    @Test
    void answersMaskedAndInFullForAReason() {
        var made = register(RegisterWorld.GRID);
        assertThat(made).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        assertThat(made).bodyText().contains("演**六", "100****5678").doesNotContain("演示陈六", "10012345678");
        var location = made.getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(post(location + "/reading", "{\"reason\":\"\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("reason-needed");
        assertThat(post(location + "/reading", "{\"reason\":\"通知志愿服务\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo("10012345678");
    }

    @Test
    void nobodyIsRegisteredTwice() {
        register(RegisterWorld.GRID);

        assertThat(register(RegisterWorld.COMMUNITY))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("registered-here");
    }

    @Test
    void withoutConsentNobodyIsRegistered() {
        assertThat(post(PATH, """
                {"name":"演示陈六","phone":"10012345678","territory":"%s","elsewhere":"某局"}""".formatted(RegisterWorld.GRID)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("consent");
    }

    @Test
    void isClosedToWhoDoesNotKeepThePartyRegisters() {
        var clerk = world.signedIn(Role.COMMUNITY_CLERK, RegisterWorld.COMMUNITY);

        assertThat(http.get().uri(PATH).with(clerk).exchange()).hasStatus(403);
        assertThat(http.get().uri(PATH + "/figures").with(clerk).exchange()).hasStatus(403);
    }

    private MvcTestResult register(String territory) {
        return post(PATH, """
                {"name":"演示陈六","phone":"10012345678","consent":true,"territory":"%s","elsewhere":"某局"}""".formatted(territory));
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .with(secretary)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
