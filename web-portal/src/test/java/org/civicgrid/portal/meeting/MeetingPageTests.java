package org.civicgrid.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Joint meetings at the browser; held and closed they are in the journey. */
@PortalTest
class MeetingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    PartyDirectory parties;

    @Autowired
    PartyRegister register;

    Cookie leader;
    int host;

    @BeforeEach
    void foundTheCommittee() {
        var someone = force.somebody(Role.DISTRICT_LEADER);
        leader = sessions.of(someone);
        host = committee(someone);
    }

    @Test
    void preparesPlansAnewAndCancels() {
        var page = created(post(leader, "/party/meetings", plan("第一次联席会议")));

        assertThat(get(leader, page)).bodyText().contains("第一次联席会议", "发出会议通知", "周末开放操场", "提出：望平小学", "张三");
        assertThat(get(leader, page + "/edit")).bodyText().contains("周末开放操场｜望平小学", "T09:30");
        assertThat(post(leader, page + "/edit", with(plan("改名后的会议"), "version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("开始时间太远", "value=\"改名后的会议\"");
        assertThat(post(leader, page + "/cancel", Map.of("version", "0", "reason", "大雨")))
                .hasRedirectedUrl(page);
        assertThat(get(leader, page)).bodyText().contains("已取消", "大雨").doesNotContain("发出会议通知</button>");
        assertThat(get(leader, "/party/meetings?state=CANCELLED")).bodyText().contains(page);
        assertThat(get(leader, "/party/meetings?state=CLOSED")).bodyText().doesNotContain(page + "\"");
    }

    @Test
    void keepsTheFormOfWhatCannotBePrepared() {
        var wrong = with(plan(""), "endsAt", "2020-01-01T00:00");

        assertThat(post(leader, "/party/meetings", wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写", "结束时间不对", "周末开放操场｜望平小学", "option value=\"" + host + "\" selected");
        assertThat(get(leader, "/party/meetings?from=never")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void tellsWhatStandsInTheWayOfTheNextStep() {
        var page = created(post(leader, "/party/meetings", plan("没有议程的会议", "")));

        assertThat(post(leader, page + "/call", Map.of("version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("发出会议通知", "error-summary");
        assertThat(post(leader, page + "/close", Map.of("version", "0"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(leader, page + "/notice")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isReadOnItsMapAndManagedByLeadersAlone() {
        var page = created(post(leader, "/party/meetings", plan("社区联席会议")));
        var clerk = sessions.of(force.somebody(Role.COMMUNITY_CLERK));
        var worker = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(get(clerk, page)).hasStatusOk().bodyText().doesNotContain("/edit\"", "/call\"");
        assertThat(get(clerk, "/party/meetings")).bodyText().contains(page).doesNotContain("/party/meetings/new");
        assertThat(post(clerk, page + "/call", Map.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(worker, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(sessions.of(force.somebody(Role.AUDIT_ADMINISTRATOR)), "/party/meetings"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private int committee(Someone by) {
        force.unit(ForceFixtures.COMMUNITY, UnitKind.COMMUNITY);
        var query = new PartyQuery(ForceFixtures.COMMUNITY, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(by.acting(), query, Paging.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> register.create(
                        by.acting(),
                        new PartyDraft(
                                PartyKind.REGIONAL_COMMITTEE,
                                "一社区区域党委",
                                ForceFixtures.COMMUNITY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                LocalDate.of(2020, 1, 1))))
                .id();
    }

    private Map<String, String> plan(String title) {
        return plan(title, "周末开放操场｜望平小学\n停车位共享");
    }

    private Map<String, String> plan(String title, String agenda) {
        var day = LocalDate.now().plusDays(3);
        return Map.of(
                "host",
                String.valueOf(host),
                "title",
                title,
                "place",
                "社区会议室",
                "startsAt",
                title.startsWith("改名") ? "2099-01-05T09:30" : day + "T09:30",
                "endsAt",
                title.startsWith("改名") ? "2099-01-05T11:00" : day + "T11:00",
                "agenda",
                agenda,
                "guests",
                "张三｜业委会",
                "quorum",
                "MORE_THAN_HALF");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var all = new HashMap<>(form);
        all.put(name, value);
        return all;
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
