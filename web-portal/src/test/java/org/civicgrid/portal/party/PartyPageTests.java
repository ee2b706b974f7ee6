package org.civicgrid.portal.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
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

/** Party organisations and resident units at the browser. */
@PortalTest
class PartyPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Test
    void setsUpACommitteeChangesAndEndsIt() {
        var leader = sessions.of(force.somebody(Role.DISTRICT_LEADER));
        var page = created(post(leader, "/party", committee("一街区域党委")));

        assertThat(get(leader, page)).bodyText().contains("一街区域党委", "设立党组织", "区域党委", page + "/edit");
        assertThat(get(leader, "/party")).bodyText().contains("一街区域党委");
        assertThat(get(leader, "/party/list?kind=REGIONAL_COMMITTEE&q=一街"))
                .bodyText()
                .contains(page);
        assertThat(post(leader, page + "/edit", Map.of("version", "0", "name", "一街大党委", "contact", "028-1")))
                .hasRedirectedUrl(page);
        assertThat(post(leader, page + "/edit", Map.of("version", "0", "name", "别的名字")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"别的名字\"");
        assertThat(post(leader, page + "/end", Map.of("version", "1", "on", "2026-12-31", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写", "value=\"2026-12-31\"");
        assertThat(get(leader, page)).bodyText().contains("一街区域党委 → 一街大党委");
        assertThat(get(sessions.of(force.somebody(Role.COMMUNITY_SECRETARY)), page))
                .as("the street's committee lies above the community")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheFormOfWhatCannotBeSetUp() {
        var leader = sessions.of(force.somebody(Role.DISTRICT_LEADER));

        assertThat(post(
                        leader,
                        "/party",
                        Map.of("kind", "GRID_PARTY_UNIT", "place", ForceFixtures.OTHER_STREET, "name", "放错地方")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("的层级不对", "value=\"放错地方\"", "value=\"GRID_PARTY_UNIT\" selected");
    }

    @Test
    void showsTheRegisterToEverybodyAndItsFormsToEditorsAlone() {
        var worker = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(get(worker, "/party")).hasStatusOk().bodyText().doesNotContain("/party/new");
        assertThat(get(worker, "/party/list")).hasStatusOk();
        assertThat(get(worker, "/party/resident-units")).hasStatusOk();
        assertThat(get(worker, "/party/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(worker, "/party?territory=" + ForceFixtures.OTHER_STREET))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(worker, "/party/list?on=never")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void entersAResidentUnitAndOffersItsParty() {
        var secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
        var unit = Map.of("place", ForceFixtures.COMMUNITY, "name", "测试小学", "creditCode", "12510108MB0000001X");

        assertThat(post(secretary, "/party/resident-units", unit))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("校验位", "value=\"测试小学\"");

        var confirmed = new java.util.HashMap<>(unit);
        confirmed.put("confirmed", "true");
        var page = created(post(secretary, "/party/resident-units", confirmed));
        assertThat(get(secretary, page)).bodyText().contains("测试小学", "/party/new?residentUnit=");
        assertThat(get(secretary, page + "/edit")).hasStatusOk().bodyText().contains("12510108MB0000001X");
        assertThat(get(secretary, "/party/resident-units?q=测试小学")).bodyText().contains(page);
    }

    private static Map<String, String> committee(String name) {
        return Map.of("kind", "REGIONAL_COMMITTEE", "place", ForceFixtures.STREET, "name", name);
    }

    private MvcTestResult get(Cookie who, String path) {
        return mvc.get().uri(path).cookie(who).exchange();
    }

    private MvcTestResult post(Cookie who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).cookie(who).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String created(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
