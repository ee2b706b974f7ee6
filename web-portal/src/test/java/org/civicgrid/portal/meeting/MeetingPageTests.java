package org.civicgrid.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
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

    private static final String DISTRICT = "990611";
    private static final String STREET = DISTRICT + "001";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TerritoryIntake intake;

    @Autowired
    TerritoryRegistry territories;

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
        map();
        var someone = somebody(Role.DISTRICT_LEADER, DISTRICT);
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
        var page = created(post(leader, "/party/meetings", plan("街道联席会议")));
        var officer = sessions.of(somebody(Role.STREET_DUTY_OFFICER, STREET));
        var worker = sessions.of(somebody(Role.GRID_WORKER, STREET + "001001"));

        assertThat(get(officer, page)).hasStatusOk().bodyText().doesNotContain("/edit\"", "/call\"");
        assertThat(get(officer, "/party/meetings")).bodyText().contains(page).doesNotContain("/party/meetings/new");
        assertThat(post(officer, page + "/call", Map.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(worker, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(sessions.of(force.somebody(Role.AUDIT_ADMINISTRATOR)), "/party/meetings"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private int committee(Someone by) {
        var query = new PartyQuery(STREET, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(by.acting(), query, Paging.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> register.create(
                        by.acting(),
                        new PartyDraft(
                                PartyKind.REGIONAL_COMMITTEE,
                                "会街区域党委",
                                STREET,
                                null,
                                null,
                                null,
                                null,
                                null,
                                LONG_AGO)))
                .id();
    }

    /** Somebody of the role at a place of this district. */
    private Someone somebody(Role role, String place) {
        return force.at(force.unit(place, UnitKind.OPERATION_CENTRE), role);
    }

    private void map() {
        if (territories.find(new TerritoryCode(DISTRICT)).isEmpty()) {
            intake.add(List.of(place(DISTRICT, TerritoryKind.ORDINARY)));
            intake.add(List.of(place(STREET, TerritoryKind.ORDINARY)));
            intake.add(List.of(place(STREET + "001", TerritoryKind.RESIDENTS_COMMITTEE)));
            intake.add(List.of(place(STREET + "001001", TerritoryKind.GENERAL)));
        }
    }

    private static NewTerritory place(String code, TerritoryKind kind) {
        return new NewTerritory(
                code,
                kind,
                "会地" + code,
                code,
                code.equals(DISTRICT) ? null : code.substring(0, code.length() - 3),
                null,
                new LngLat(104.705, 30.705),
                "{\"type\":\"Polygon\",\"coordinates\":[[[104.7,30.7],[104.71,30.7],[104.71,30.71],[104.7,30.71],[104.7,30.7]]]}",
                "CGCS2000",
                new Territory.Sizes(0, 0, 0),
                true,
                Validity.since(LONG_AGO));
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
