package org.civicgrid.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.desk.DeskFixtures;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The borders of duty at the browser. */
@PortalTest
class DutyPageTests {

    private static final Map<String, String> TERMS = Map.of(
            "title", "巡看绿地",
            "typePatterns", "URB-06*",
            "clause", "协助巡看绿地并上报",
            "basis", "测试依据",
            "frequency", "WEEKLY",
            "forms", "2",
            "from", "2099-01-04");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    DeskFixtures desk;

    @Autowired
    Sessions sessions;

    @Test
    void anApplicationIsDraftedReviewedApprovedWithMeansAndListed() {
        var district = sessions.of(desk.district());
        var department = sessions.of(desk.department());
        var leader = sessions.of(force.somebody(Role.STREET_LEADER));
        var page = created(post(department, "/duty/applications", near(TERMS)));

        assertThat(get(department, page)).bodyText().contains("巡看绿地", "草稿", "提交", page + "/edit");
        assertThat(get(leader, page)).hasStatus(HttpStatus.NOT_FOUND);
        created(post(department, page + "/acts/submit", Map.of("version", "0")));
        created(post(district, page + "/acts/review", Map.of("version", "1", "text", "请发表意见")));
        assertThat(get(leader, page)).bodyText().contains("发表意见", "修改后同意").doesNotContain("同意准入");
        created(post(leader, page + "/acts/opine", Map.of("version", "2", "stance", "AGREE", "text", "可以协助")));

        var refused = post(district, page + "/acts/approve", Map.of("version", "3", "text", "同意", "persons", "2"));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("权随责走、费随事转", "value=\"2\"");

        var means = Map.of("version", "3", "text", "同意", "persons", "2", "amount", "60000.50", "fromUnit", "区执法局");
        created(post(district, page + "/acts/approve", means));
        created(post(district, page + "/acts/activate", Map.of("version", "4")));

        assertThat(get(leader, page)).bodyText().contains("已生效", "每年 60000.50 元", "可以协助");
        assertThat(get(leader, "/duty?on=2027-12-31")).bodyText().contains("巡看绿地", "依法协助");
    }

    @Test
    void keepsWhatWasTypedInAFormThatIsRefused() {
        var department = sessions.of(desk.department());

        assertThat(post(
                        department,
                        "/duty/applications",
                        Map.of("title", "没有依据的事", "typePatterns", "NOPE-01", "clause", "做事")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"没有依据的事\"", "没有事项类型符合“NOPE-01”", "没有填写");
    }

    @Test
    void entersAnExclusionAndEndsIt() {
        var district = sessions.of(desk.district());
        var terms = new HashMap<>(TERMS);
        terms.put("list", "NEGATIVE");
        terms.put("from", "");
        terms.put("title", "不得下派的事");
        var page = created(post(district, "/duty/items", terms));

        assertThat(get(district, page)).bodyText().contains("不得下派的事", "负面清单", "录入准入清单条目");
        assertThat(post(district, page + "/end", Map.of("version", "0", "on", "", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(sessions.of(force.somebody(Role.COMMUNITY_SECRETARY)), page))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(page + "/end");
    }

    @Test
    void looksAheadAtTheMatrixBeforeItIsPublished() {
        var district = sessions.of(desk.district());
        var change = Map.of(
                "typePattern", "ELD-0204",
                "title", "养老机构",
                "titleEn", "care homes",
                "district", "LEAD",
                "street", "ASSIST",
                "community", "NONE",
                "day", LocalDate.now(Clock.systemUTC()).plusDays(2).toString(),
                "reason", "测试");

        assertThat(post(district, "/duty/matrix/preview", change))
                .hasStatusOk()
                .bodyText()
                .contains("发布后的影响", "value=\"养老机构\"");
        created(post(district, "/duty/matrix", change));
        assertThat(get(district, "/duty/matrix")).bodyText().contains("养老机构", "待生效", "牵头");
        var two = new HashMap<>(change);
        two.put("street", "LEAD");
        assertThat(post(district, "/duty/matrix", two))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("须恰有一级牵头");
    }

    @Test
    void everyFigureOpensItsListAndGridWorkersSeeNone() {
        var leader = sessions.of(force.somebody(Role.STREET_LEADER));

        assertThat(get(leader, "/duty/burden"))
                .bodyText()
                .contains("合计", "/duty?territory=", "/duty/refusals?territory=");
        assertThat(get(leader, "/duty/burden?since=2026-05-02&until=2026-05-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(leader, "/duty/refusals?ground=NEGATIVE_LIST")).hasStatusOk();
        assertThat(get(sessions.of(force.somebody(Role.GRID_WORKER)), "/duty")).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** With a first day that leaves the notice, and within what may be asked for. */
    private static Map<String, String> near(Map<String, String> terms) {
        var near = new HashMap<>(terms);
        near.put("from", LocalDate.now(Clock.systemUTC()).plusDays(90).toString());
        return near;
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
