package org.civicgrid.hub.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.hub.RegisterWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Import(RegisterWorld.Rules.class)
@Transactional
class CommitteeMemberControllerTests {

    private static final String PATH = "/api/v1/party/members";
    private static final String CHART = "/api/v1/party/chart";

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterWorld world;

    RequestPostProcessor leader;
    String committee;

    @BeforeEach
    void setUpACommittee() {
        world.load();
        leader = world.signedIn(Role.STREET_LEADER, RegisterWorld.STREET);
        committee = location(
                        send(HttpMethod.POST, "/api/v1/party-organizations", null, """
                        {"kind":"REGIONAL_COMMITTEE","name":"街道区域党委","territory":"%s"}
                        """.formatted(RegisterWorld.STREET)))
                .replaceAll(".*/", "");
    }

    @Test
    void aSeatIsGivenRenewedAndEndedFromTheVersionThatWasRead() {
        var member = location(seat("SECRETARY", "甲"));

        assertThat(send(HttpMethod.POST, member + "/renewal", null, "{\"termTo\":\"2032-01-01\"}"))
                .hasStatus(428);
        assertThat(send(HttpMethod.POST, member + "/renewal", "\"0\"", "{\"termTo\":\"2032-01-01\"}"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"")
                .bodyJson()
                .extractingPath("$.termTo")
                .isEqualTo("2032-01-01");
        assertThat(send(HttpMethod.POST, member + "/end", "\"0\"", "{}")).hasStatus(412);
        assertThat(send(HttpMethod.POST, member + "/end", "\"1\"", "{\"on\":\"2026-02-01\",\"reason\":\"调离\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.endReason")
                .isEqualTo("调离");
    }

    @Test
    void aSecondSecretaryIsAConflict() {
        seat("SECRETARY", "甲");

        assertThat(seat("SECRETARY", "乙"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:civicgrid:problem:committee-has-secretary");
    }

    @Test
    void theChartNamesTheSecretaryAndCountsTheMembers() {
        seat("SECRETARY", "甲");
        seat("ORDINARY", "乙");

        var chart = http.get().uri(CHART).with(leader).exchange();

        assertThat(chart).bodyJson().extractingPath("$[0].seats.secretary").isEqualTo("甲");
        assertThat(chart).bodyJson().extractingPath("$[0].seats.members").isEqualTo(2);
        assertThat(http.get().uri(CHART + "/" + committee).with(leader).exchange())
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("[]");
    }

    @Test
    void theListTellsWhoLeavesSoon() {
        seat("ORDINARY", "甲");

        assertThat(http.get().uri(PATH + "?expiresWithin=0&kind=ORDINARY").with(leader))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri(PATH + "?expiresWithin=-1").with(leader)).hasStatus(400);
    }

    private MvcTestResult seat(String kind, String name) {
        return send(HttpMethod.POST, PATH, null, """
                {"committee":%s,"kind":"%s","name":"%s","termFrom":"2026-01-01","termTo":"2031-01-01"}
                """.formatted(committee, kind, name));
    }

    private MvcTestResult send(HttpMethod method, String path, String ifMatch, String body) {
        var request = http.method(method).uri(path).with(leader).with(csrf());
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String location(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return Objects.requireNonNull(created.getResponse().getHeader(HttpHeaders.LOCATION));
    }
}
