package org.civicgrid.portal.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.reform.ReformFollower;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Boundary reforms at the browser. */
@PortalTest
class ReformPageTests {

    private static final String EAST = ForceFixtures.OTHER_STREET;
    private static final String EAST_NAME = "地" + EAST;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Autowired
    List<ReformFollower> followers;

    @Autowired
    MessageSource messages;

    private Cookie officer;
    private Cookie leader;

    @BeforeEach
    void theDistrict() {
        officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        leader = sessions.of(force.somebody(Role.DISTRICT_LEADER));
    }

    @Test
    void isDraftedHandedInApprovedAndTakenBack() {
        var page = draft(officer, "更名甲");
        assertThat(get(officer, page)).bodyText().contains("请先在下面添加至少一步").doesNotContain(page + "/submit");
        assertThat(rename(officer, page, 0, EAST_NAME, "东街道")).hasRedirectedUrl(page);
        assertThat(get(officer, page))
                .bodyText()
                .contains("把 " + EAST_NAME + "（" + EAST + "） 更名为“东街道”", page + "/submit", "街道 1", "东街道（" + EAST + "）");
        assertThat(post(officer, page + "/submit", Map.of("version", "1"))).hasRedirectedUrl(page);
        assertThat(get(officer, page)).bodyText().contains("等待区领导审批").doesNotContain(page + "/approve");
        assertThat(get(leader, page)).bodyText().contains("批准后立即生效", page + "/approve", page + "/send-back");
        assertThat(post(leader, page + "/approve", Map.of("version", "2", "act", "approve")))
                .hasRedirectedUrl(page);
        assertThat(get(leader, page))
                .bodyText()
                .contains("已生效", "/dashboard?territory=" + EAST + "&amp;map=as-was", page + "/undo");
        assertThat(get(leader, "/territories/" + EAST)).bodyText().contains("沿革", "东街道", EAST_NAME, page);
        assertThat(post(leader, page + "/undo", Map.of("version", "4", "act", "undo")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("撤回理由：没有填写");
        assertThat(post(leader, page + "/undo", Map.of("version", "4", "act", "undo", "decision", "方案调整")))
                .hasRedirectedUrl(page);
        assertThat(get(officer, page)).bodyText().contains("已撤回", "方案调整");
        assertThat(get(leader, "/territories/" + EAST)).bodyText().doesNotContain("东街道", "沿革");
    }

    @Test
    void isSentBackForAReason() {
        var page = draft(officer, "更名乙");
        rename(officer, page, 0, EAST, "东街道");
        post(officer, page + "/submit", Map.of("version", "1"));

        assertThat(post(leader, page + "/send-back", Map.of("version", "2", "act", "send-back", "decision", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(leader, page + "/send-back", Map.of("version", "2", "act", "send-back", "decision", "补批复")))
                .hasRedirectedUrl(page);
        assertThat(get(officer, page)).bodyText().contains("退回理由", "补批复", "添加一步");
        assertThat(post(officer, page + "/withdraw", Map.of("version", "3"))).hasRedirectedUrl(page);
    }

    @Test
    void tellsWhoDraftedItThatAnotherMustApprove() {
        var page = draft(leader, "更名丙");
        rename(leader, page, 0, EAST, "东街道");
        post(leader, page + "/submit", Map.of("version", "1"));

        assertThat(get(leader, page))
                .bodyText()
                .contains("由您起草，不能由您批准；请另一位区领导审批")
                .doesNotContain(page + "/approve");
        assertThat(post(leader, page + "/approve", Map.of("version", "2", "act", "approve")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请另一位有权限的同事批准");
        post(leader, page + "/withdraw", Map.of("version", "2"));
    }

    @Test
    void asksOnlyForWhatAStepNeeds() {
        var page = draft(officer, "步骤丁");

        assertThat(get(officer, page + "?kind=MERGE&of=" + EAST))
                .bodyText()
                .contains(
                        "把 " + EAST_NAME + "（" + EAST + "） 并入",
                        "name=\"into\"",
                        "value=\"" + ForceFixtures.STREET + "\"")
                .doesNotContain("name=\"shape\"", "name=\"name\"");
        assertThat(get(officer, page + "?kind=SPLIT&of=" + ForceFixtures.STREET))
                .bodyText()
                .contains("name=\"name\"", "name=\"parts\"", "name=\"shape\"", "data-draw=\"shape\"")
                .doesNotContain("name=\"into\"");
    }

    @Test
    void findsAPlaceByItsNameAndTellsWhichMayBeMeant() {
        var page = draft(officer, "步骤戊");

        assertThat(get(officer, page + "?kind=RENAME&of=" + EAST_NAME))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"name\"");
        assertThat(get(officer, page + "?kind=RENAME&of=地51010800"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有叫“地51010800”的", "是否指", EAST, "value=\"地51010800\"");
        assertThat(get(officer, page + "?kind=RENAME&of=无此街道"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("您的辖区里没有“无此街道”");
        assertThat(get(officer, page + "?kind=RENAME&of=510108999"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不是现行地图上的编码");
    }

    @Test
    void keepsTheFormOfAStepThatCannotBeTaken() {
        var page = draft(officer, "步骤己");
        var step = Map.of("version", "0", "kind", "MERGE", "of", EAST, "into", EAST);

        assertThat(post(officer, page + "/steps", step))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "不能以自己为对象",
                        "href=\"#step-into\"",
                        "id=\"step-into\" name=\"into\"",
                        "value=\"" + EAST + "\" maxlength");
        assertThat(post(officer, page + "/steps", Map.of("version", "0", "kind", "RENAME", "of", EAST, "name", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#step-name\"");
    }

    @Test
    void tellsWhatIsWrongWithTheMapAndLetsNobodyHandThatIn() {
        var page = draft(officer, "步骤庚");
        post(
                officer,
                page + "/steps",
                Map.of(
                        "version",
                        "0",
                        "kind",
                        "MOVE",
                        "of",
                        ForceFixtures.OTHER_COMMUNITY,
                        "to",
                        ForceFixtures.STREET));

        assertThat(get(officer, page)).bodyText().contains("将什么也不剩", "请先更正").doesNotContain(page + "/submit");
        assertThat(post(officer, page + "/submit", Map.of("version", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("将什么也不剩");
    }

    @Test
    void stepsAreReorderedAndRemoved() {
        var page = draft(officer, "步骤辛");
        rename(officer, page, 0, EAST, "东街道");
        rename(officer, page, 1, ForceFixtures.STREET, "西街道");
        assertThat(post(officer, page + "/steps/raise", Map.of("version", "2", "step", "2")))
                .hasRedirectedUrl(page);
        var raised = body(get(officer, page));
        assertThat(raised.indexOf("更名为“西街道”")).isBetween(0, raised.indexOf("更名为“东街道”"));
        assertThat(post(officer, page + "/steps/remove", Map.of("version", "3", "step", "1")))
                .hasRedirectedUrl(page);
        assertThat(get(officer, page)).bodyText().doesNotContain("西街道");
        assertThat(post(officer, page + "/steps/remove", Map.of("version", "4", "step", "7")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(officer, page + "/steps/remove", Map.of("version", "3", "step", "1")))
                .as("a version that is no longer the newest")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsTheHeadThatCannotBeSaved() {
        var past = Map.of("title", "旧事", "effectiveOn", "2020-01-01");

        assertThat(post(officer, "/reforms", past))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已过", "value=\"旧事\"", "href=\"#effectiveOn\"");
        var page = draft(officer, "改名壬");
        var changed = Map.of("title", "改名壬二", "effectiveOn", day(7), "version", "0");
        assertThat(get(officer, page + "/edit")).bodyText().contains("value=\"改名壬\"");
        assertThat(post(officer, page + "/edit", changed)).hasRedirectedUrl(page);
        assertThat(get(officer, page)).bodyText().contains("改名壬二");
    }

    @Test
    void listsThemByStateToWhomTheyConcern() {
        var page = draft(officer, "列表癸");
        var worker = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(get(officer, "/reforms?state=DRAFT")).bodyText().contains(page, "列表癸", "/reforms/new");
        assertThat(get(officer, "/reforms?state=UNDONE")).bodyText().doesNotContain(page + "\"");
        assertThat(get(officer, "/reforms?state=无")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(worker, "/reforms")).hasStatusOk().bodyText().doesNotContain("/reforms/new");
        assertThat(get(worker, page)).bodyText().doesNotContain("添加一步");
        assertThat(get(worker, "/reforms/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(officer, page + "/approve", Map.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyKindOfRecordThatIsCountedHasAName() {
        assertThat(followers)
                .filteredOn(it -> !it.kind().equals("figures"))
                .allSatisfy(it -> assertThat(messages.getMessage("reform.kind." + it.kind(), null, Locale.ENGLISH))
                        .isNotBlank());
    }

    private String draft(Cookie who, String title) {
        var answer = post(who, "/reforms", Map.of("title", title, "basis", "试发〔2026〕1号", "effectiveOn", day(0)));
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult rename(Cookie who, String page, int version, String of, String name) {
        return post(
                who,
                page + "/steps",
                Map.of("version", String.valueOf(version), "kind", "RENAME", "of", of, "name", name));
    }

    private String day(int later) {
        return CalendarZone.today(clock).plusDays(later).toString();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
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
