package org.civicgrid.hub.venue;

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
class ServicePointControllerTests {

    private static final String PATH = "/api/v1/service-points";

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
    void opensAStationInACompoundOnly() {
        assertThat(create(leader, "STATION", RegisterWorld.COMMUNITY))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("wrong-level");

        var station = create(leader, "STATION", RegisterWorld.COMPOUND);
        assertThat(station).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"0\"");
        assertThat(station).bodyJson().extractingPath("$.services").asArray().containsExactly("PUBLIC", "LIVING");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var location =
                create(leader, "CENTER", RegisterWorld.COMMUNITY).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(send(http.put().uri(location), leader, null, details())).hasStatus(428);
        assertThat(send(http.put().uri(location), leader, "\"5\"", details())).hasStatus(412);
        assertThat(send(http.put().uri(location), leader, "\"0\"", details().replace("1 号", "2 号")))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(send(
                        http.post().uri(location + "/end"),
                        leader,
                        "\"1\"",
                        "{\"on\":\"2026-02-01\",\"reason\":\"撤并\"}"))
                .hasStatusOk();
        assertThat(send(http.put().uri(location), leader, "\"2\"", details())).hasStatus(409);
    }

    @Test
    void outsideTheReachThereIsNothing() {
        var location =
                create(leader, "CENTER", RegisterWorld.NEIGHBOUR).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(http.get().uri(location).with(secretary)).hasStatus(404);
        assertThat(send(http.put().uri(location), secretary, "\"0\"", details()))
                .hasStatus(404);
        assertThat(create(secretary, "CENTER", RegisterWorld.NEIGHBOUR)).hasStatus(404);
        assertThat(http.get().uri(PATH).with(secretary).exchange())
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void whoMayOnlyReadTheMapMayNotEdit() {
        var worker = world.signedIn(Role.GRID_WORKER, RegisterWorld.GRID);

        assertThat(create(worker, "STATION", RegisterWorld.COMPOUND)).hasStatus(403);
        assertThat(http.get().uri(PATH).with(worker)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "after=abc, after", "level=TENT, level", "service=FREE, service", "q=%00, q"})
    void badQueriesAreToldByField(String query, String field) {
        assertThat(http.get()
                        .uri(java.net.URI.create(PATH + "?" + query))
                        .with(leader)
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aPositionNeedsBothDegreesWithinTheGlobe() {
        var answer = send(
                http.post().uri(PATH),
                leader,
                null,
                "{\"level\":\"CENTER\",\"territory\":\"%s\",\"name\":\"甲\",\"address\":\"乙\",\"services\":[\"PUBLIC\"],\"place\":{\"lng\":1e99}}"
                        .formatted(RegisterWorld.COMMUNITY));

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("place.lng", "place.lat");
    }

    private MvcTestResult create(RequestPostProcessor who, String level, String territory) {
        return send(
                http.post().uri(PATH),
                who,
                null,
                "{\"level\":\"%s\",\"territory\":\"%s\",\"from\":\"2026-01-01\",".formatted(level, territory)
                        + details().substring(1));
    }

    private static String details() {
        return "{\"name\":\"虚构站点\",\"address\":\"虚构路 1 号\",\"services\":[\"LIVING\",\"PUBLIC\"]}";
    }

    private static MvcTestResult send(
            MockMvcTester.MockMvcRequestBuilder request, RequestPostProcessor who, String ifMatch, String body) {
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
