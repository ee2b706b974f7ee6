package org.civicgrid.hub.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.civicgrid.governance.access.Role;
import org.civicgrid.hub.RegisterWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class PartyOrganizationControllerTests {

    private static final String PATH = "/api/v1/party-organizations";

    @Autowired
    MockMvcTester http;

    @Autowired
    RegisterWorld world;

    RequestPostProcessor leader;
    RequestPostProcessor secretary;

    @BeforeEach
    void load() {
        world.load();
        leader = world.signedIn(Role.STREET_LEADER, RegisterWorld.STREET);
        secretary = world.signedIn(Role.COMMUNITY_SECRETARY, RegisterWorld.COMMUNITY);
    }

    @Test
    void answersACreationWithPlaceAndVersion() {
        var answer = create(leader, RegisterWorld.STREET);

        assertThat(answer).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        assertThat(answer.getResponse().getHeader(HttpHeaders.LOCATION)).matches(PATH + "/\\d+");
        assertThat(get(leader, answer.getResponse().getHeader(HttpHeaders.LOCATION)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.territory")
                .isEqualTo(RegisterWorld.STREET);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var location = create(leader, RegisterWorld.STREET).getResponse().getHeader(HttpHeaders.LOCATION);

        assertProblem(put(leader, location, null), 428, "version-needed");
        assertThat(put(leader, location, "\"0\"")).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertProblem(put(leader, location, "\"0\""), 412, "stale");
        assertProblem(put(leader, location, "W/\"1\""), 412, "stale");
    }

    @Test
    void endsWithDayAndReason() {
        var location = create(leader, RegisterWorld.STREET).getResponse().getHeader(HttpHeaders.LOCATION);

        assertProblem(end(leader, location, "{}"), 400, "invalid-input");
        assertProblem(end(leader, location, "{\"on\":\"1900-01-01\",\"reason\":\"调整\"}"), 400, "invalid-input");
        var ended = end(leader, location, "{\"on\":\"2026-02-01\",\"reason\":\"调整\"}");
        assertThat(ended).hasStatusOk().bodyJson().extractingPath("$.validTo").isEqualTo("2026-02-01");
        assertThat(ended).bodyJson().extractingPath("$.endReason").isEqualTo("调整");
    }

    @Test
    void aSecondCommitteeOfADivisionIsAConflict() {
        create(leader, RegisterWorld.STREET);

        assertProblem(create(leader, RegisterWorld.STREET), 409, "party-place-taken");
    }

    @Test
    void outsideTheReachThereIsNothing() {
        create(leader, RegisterWorld.STREET);
        var neighbour = create(leader, RegisterWorld.NEIGHBOUR).getResponse().getHeader(HttpHeaders.LOCATION);

        assertProblem(get(secretary, neighbour), 404, "party-organization-not-found");
        assertProblem(put(secretary, neighbour, "\"0\""), 404, "party-organization-not-found");
        assertProblem(get(secretary, PATH + "?territory=" + RegisterWorld.NEIGHBOUR), 404, "territory-not-found");
        assertProblem(create(secretary, RegisterWorld.NEIGHBOUR), 404, "territory-not-found");
        assertThat(get(secretary, PATH))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void whoMayOnlyReadTheMapMayNotEdit() {
        var clerk = world.signedIn(Role.COMMUNITY_CLERK, RegisterWorld.COMMUNITY);

        assertThat(create(clerk, RegisterWorld.COMMUNITY)).hasStatus(403);
        assertThat(get(clerk, PATH)).hasStatusOk();
    }

    @Test
    void pagesThroughWithAnOpaqueCursor() {
        create(leader, RegisterWorld.STREET);
        create(leader, RegisterWorld.COMMUNITY);

        var first = get(leader, PATH + "?limit=1");
        assertThat(first).bodyJson().extractingPath("$.items[0].territory").isEqualTo(RegisterWorld.STREET);
        var next = first.getMvcResult().getResponse();
        assertThat(get(leader, PATH + "?limit=1&after=" + next(next)))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\":[{\"territory\":\"%s\"}],\"next\":null}".formatted(RegisterWorld.COMMUNITY));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=100000, limit",
        "limit=x, limit",
        "after=WyJhIl0, after",
        "after=%00, after",
        "after='||1', after",
        "kind=GANG, kind",
        "territory=51010, territory",
        "territory=' or 1=1, territory",
        "on=2026-02-30, on",
        "on=1800-01-01, on",
        "q=%00, q"
    })
    void badQueriesAreToldByField(String query, String field) {
        var answer = http.get()
                .uri(java.net.URI.create(PATH + "?" + query.replace(" ", "%20").replace("|", "%7C")))
                .with(leader)
                .exchange();

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};kind",
                "{\"kind\":\"REGIONAL_COMMITTEE\",\"territory\":\"990208001\"};name",
                "{\"kind\":\"REGIONAL_COMMITTEE\",\"name\":\"甲\"};territory",
                "{\"kind\":\"REGIONAL_COMMITTEE\",\"name\":\"甲\",\"territory\":\"990208001001001\"};territory",
                "{\"kind\":\"MICRO_GRID_GROUP\",\"name\":\"甲\",\"microGrid\":\"99020800100100199\"};microGrid",
                "{\"kind\":\"RESIDENT_UNIT_PARTY\",\"name\":\"甲\"};residentUnit",
                "{\"kind\":\"REGIONAL_COMMITTEE\",\"name\":\"甲\",\"territory\":\"990208001\",\"parent\":1};parent",
                "{\"kind\":\"REGIONAL_COMMITTEE\",\"name\":\"甲\",\"territory\":\"990208001\",\"from\":\"1800-01-01\"};from"
            })
    void badBodiesAreToldByField(String body, String field) {
        var answer = post(leader, PATH, body, null);

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].remedy")
                .asString()
                .doesNotStartWith("fault.");
    }

    @Test
    void speaksBothLanguages() {
        create(leader, RegisterWorld.STREET);
        var english = http.post()
                .uri(PATH)
                .with(leader)
                .with(csrf())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(draft(RegisterWorld.STREET))
                .exchange();

        assertThat(english).bodyJson().extractingPath("$.title").isEqualTo("The place has one already");
    }

    private MvcTestResult create(RequestPostProcessor who, String territory) {
        return post(who, PATH, draft(territory), null);
    }

    private static String draft(String territory) {
        return "{\"kind\":\"REGIONAL_COMMITTEE\",\"name\":\"甲\",\"territory\":\"%s\",\"from\":\"2026-01-01\"}"
                .formatted(territory);
    }

    private MvcTestResult end(RequestPostProcessor who, String location, String body) {
        return post(who, location + "/end", body, "\"0\"");
    }

    private MvcTestResult get(RequestPostProcessor who, String uri) {
        return http.get().uri(uri).with(who).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String uri, String body, String ifMatch) {
        var request = http.post().uri(uri).with(who).with(csrf());
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult put(RequestPostProcessor who, String uri, String ifMatch) {
        var request = http.put().uri(uri).with(who).with(csrf());
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"乙\"}")
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:civicgrid:problem:" + code);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().doesNotStartWith("problem.");
    }

    private static String next(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return com.jayway.jsonpath.JsonPath.read(response.getContentAsString(), "$.next");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
