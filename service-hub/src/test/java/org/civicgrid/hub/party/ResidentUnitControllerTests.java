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
class ResidentUnitControllerTests {

    private static final String PATH = "/api/v1/resident-units";
    private static final String FAILING = "91000000000000001M";

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
    void warnsOfAFailedCheckCharacterUntilItIsConfirmed() {
        var warned = create(FAILING, false);
        assertThat(warned)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("credit-code-check");
        assertThat(warned)
                .bodyJson()
                .extractingPath("$.errors[0].remedy")
                .asString()
                .contains("confirmed=true");

        var confirmed = create(FAILING, true);
        assertThat(confirmed).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        assertThat(confirmed).bodyJson().extractingPath("$.creditCodeConfirmed").isEqualTo(true);
    }

    @Test
    void refusesAWrongShapeOutright() {
        assertThat(create("12345", true))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("credit-code");
    }

    @Test
    void findsAUnitByItsCode() {
        create(FAILING, true);

        assertThat(http.get().uri(PATH + "?q=" + FAILING).with(secretary).exchange())
                .bodyJson()
                .extractingPath("$.items[0].territory")
                .isEqualTo(RegisterWorld.COMPOUND);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var location = create(FAILING, true).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(change(location, null)).hasStatus(428);
        assertThat(change(location, "\"7\"")).hasStatus(412);
        assertThat(change(location, "\"0\""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.contact")
                .isEqualTo("办公室");
    }

    private MvcTestResult create(String code, boolean confirmed) {
        return http.post()
                .uri(PATH)
                .with(secretary)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"虚构商店\",\"creditCode\":\"%s\",\"confirmed\":%s,\"territory\":\"%s\"}"
                        .formatted(code, confirmed, RegisterWorld.COMPOUND))
                .exchange();
    }

    private MvcTestResult change(String location, String ifMatch) {
        var request = http.put().uri(location).with(secretary).with(csrf());
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"虚构商店\",\"creditCode\":\"91000000000000001N\",\"contact\":\"办公室\"}")
                .exchange();
    }
}
