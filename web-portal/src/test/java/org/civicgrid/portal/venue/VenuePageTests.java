package org.civicgrid.portal.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Service points at the browser. */
@PortalTest
class VenuePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Test
    void opensChangesAndEndsAServicePoint() {
        var secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
        var answer = post(secretary, "/venues", centre("甲社区党群服务中心"));
        assertThat(answer).hasStatus3xxRedirection();
        var page = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());

        assertThat(get(secretary, page)).bodyText().contains("甲社区党群服务中心", "公共服务", "设立服务阵地");
        assertThat(get(secretary, "/venues?level=CENTER&q=甲社区")).bodyText().contains(page);
        assertThat(get(secretary, page + "/edit"))
                .bodyText()
                .contains("value=\"PUBLIC\" checked")
                .doesNotContain("value=\"LIVING\" checked");
        var changed = new HashMap<>(centre("甲社区党群服务中心"));
        changed.putAll(Map.of("version", "0", "hours", "9:00—17:00"));
        assertThat(post(secretary, page + "/edit", changed)).hasRedirectedUrl(page);
        assertThat(post(secretary, page + "/edit", changed))
                .as("a version that is no longer the newest")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(secretary, page + "/end", Map.of("version", "1", "on", "", "reason", "搬迁")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写", ">搬迁</textarea>");
        assertThat(get(secretary, page)).bodyText().contains("9:00—17:00");
    }

    @Test
    void keepsTheFormOfWhatCannotBeOpened() {
        var secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
        var form = new HashMap<>(centre("乙社区党群服务中心"));
        form.putAll(Map.of("lng", "204.1", "lat", "30.7"));

        assertThat(post(secretary, "/venues", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("须在 -180 到 180 之间", "value=\"乙社区党群服务中心\"", "value=\"204.1\"");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
        var form = new HashMap<>(centre(""));
        form.putAll(Map.of("lng", "hier", "lat", "dort", "from", "morgen"));

        assertThat(post(secretary, "/venues", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"hier\"", "href=\"#lng\"", "href=\"#lat\"", "href=\"#from\"", "href=\"#name\"");
    }

    @Test
    void staysWithinTheReach() {
        var secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
        var page = Objects.requireNonNull(
                post(secretary, "/venues", centre("丙社区党群服务中心")).getResponse().getRedirectedUrl());
        var worker = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(get(worker, "/venues")).hasStatusOk().bodyText().doesNotContain("/venues/new");
        assertThat(get(worker, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(worker, "/venues/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(worker, "/venues?territory=" + ForceFixtures.STREET)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(worker, "/api/v1/service-points/geojson?territory=" + ForceFixtures.GRID))
                .hasStatusOk()
                .bodyText()
                .contains("FeatureCollection");
    }

    private static Map<String, String> centre(String name) {
        return Map.of(
                "level",
                "CENTER",
                "site",
                ForceFixtures.COMMUNITY,
                "name",
                name,
                "address",
                "甲路 1 号",
                "services",
                "PUBLIC");
    }

    private MvcTestResult get(Cookie who, String path) {
        return mvc.get().uri(path).cookie(who).exchange();
    }

    private MvcTestResult post(Cookie who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).cookie(who).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
