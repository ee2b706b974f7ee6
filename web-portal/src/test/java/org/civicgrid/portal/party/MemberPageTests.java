package org.civicgrid.portal.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Members of regional committees, and the organisation chart, at the browser. */
@PortalTest
class MemberPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    PartyRegister register;

    @Autowired
    PartyDirectory directory;

    @Autowired
    Clock clock;

    ActingPost leader;
    Cookie session;
    int committee;
    LocalDate today;

    @BeforeEach
    void setUpACommittee() {
        var somebody = force.somebody(Role.DISTRICT_LEADER);
        leader = somebody.acting();
        session = sessions.of(somebody);
        committee = committee();
        today = CalendarZone.today(clock);
    }

    @Test
    void givesASeatRenewsAndEndsIt() {
        var page = created(post("/party/members", seat("ORDINARY", "续任者", today.plusDays(30))));

        assertThat(get(page)).bodyText().contains("续任者", "即将届满", page + "/renew");
        assertThat(get(page + "/renew"))
                .hasStatusOk()
                .bodyText()
                .contains(today.plusDays(30).toString());
        assertThat(post(
                        page + "/renew",
                        Map.of("version", "0", "termTo", today.plusYears(9).toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"" + today.plusYears(9) + "\"");
        assertThat(post(
                        page + "/renew",
                        Map.of("version", "0", "termTo", today.plusYears(4).toString())))
                .hasRedirectedUrl(page);
        assertThat(post(
                        page + "/end",
                        Map.of("version", "1", "on", today.plusDays(1).toString(), "reason", "调离")))
                .hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("委员续任", "委员离任", "调离").doesNotContain(page + "/edit");
    }

    @Test
    void keepsTheFormOfASeatThatCannotBeGiven() {
        assertThat(post("/party/members", seat("PART_TIME", "缺单位", today.plusYears(1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写", "value=\"缺单位\"");
        assertThat(get("/party/members/new?committee=" + committee))
                .hasStatusOk()
                .bodyText()
                .contains("兼职委员", "关联工作人员");
        assertThat(get("/party/members/new?committee=999999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/party/members/new")).hasStatus4xxClientError();
        assertThat(post("/party/members", Map.of("name", "无党委"))).hasStatus4xxClientError();
    }

    @Test
    void theListFindsWhoLeavesSoonAndWhoHasLeft() {
        created(post("/party/members", seat("ORDINARY", "将届满者", today.plusDays(20))));
        created(post("/party/members", seat("ORDINARY", "久任者", today.plusYears(3))));
        var list = "/party/members?committee=" + committee;

        assertThat(get(list)).bodyText().contains("将届满者", "久任者", "/party/members/new?committee=" + committee);
        assertThat(get(list + "&state=EXPIRING")).bodyText().contains("将届满者").doesNotContain("久任者");
        assertThat(get(list + "&state=FORMER")).bodyText().doesNotContain("将届满者", "久任者");
        assertThat(get("/party/members?committee=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theChartIsListsWithLinksBeforeItIsATree() {
        created(post("/party/members", seat("DEPUTY", "副手", today.plusYears(3))));

        assertThat(get("/party/chart")).hasStatusOk().bodyText().contains("组织架构图", "data-tree", "书记空缺");
        assertThat(get("/party/" + committee)).bodyText().contains("副手（副书记）", "登记任职");
        assertThat(get("/party/chart/" + committee)).hasStatusOk().bodyText().doesNotContain("<main");
    }

    @Test
    void onlyEditorsGiveSeats() {
        var worker = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(mvc.get().uri("/party/members").cookie(worker)).hasStatusOk();
        assertThat(mvc.get().uri("/party/members/new?committee=" + committee).cookie(worker))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** That of the first street; another test may have set it up. */
    private int committee() {
        var query = new PartyQuery(ForceFixtures.OTHER_STREET, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return directory.list(leader, query, Paging.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> register.create(
                        leader,
                        new PartyDraft(
                                PartyKind.REGIONAL_COMMITTEE,
                                "二街区域党委",
                                ForceFixtures.OTHER_STREET,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .id();
    }

    private Map<String, String> seat(String kind, String name, LocalDate until) {
        return Map.of("committee", String.valueOf(committee), "kind", kind, "name", name, "termTo", until.toString());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String created(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
