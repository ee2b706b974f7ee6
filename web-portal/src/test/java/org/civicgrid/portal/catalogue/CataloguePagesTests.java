package org.civicgrid.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.desk.DeskFixtures;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The catalogue on the screen: types, routing, escalation and the calendar. */
@PortalTest
class CataloguePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cookie session;
    private String department;

    @BeforeEach
    void aDutyOfficerOfTheDistrict() {
        session = sessions.of(desk.district());
        department = force.unit(ForceFixtures.DISTRICT, UnitKind.DEPARTMENT).code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types",
                "types/new",
                "types/URB-0101",
                "types/URB-0101/draft",
                "routing",
                "routing/change?kind=add",
                "escalation",
                "calendar",
                "calendar?year=2031"
            })
    void showsEachPageInBothLanguages(String page) {
        for (var language : new String[] {"zh", "en"}) {
            var answer = mvc.get()
                    .uri("/catalogue/" + page)
                    .cookie(session, new Cookie("civicgrid-lang", language))
                    .exchange();
            assertThat(answer).as(language).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    @Test
    void findsATypeByItsPinyinInitials() {
        assertThat(get("types?q=lljf")).bodyText().contains("SEC-0101").doesNotContain("SEC-0201");
        assertThat(get("types?q=nothing-like-it")).bodyText().contains("没有符合条件的内容");
    }

    @Test
    void draftsLooksAheadAndPublishes() {
        desk.reported("TRA-0101");

        assertThat(send("types/TRA-0101/draft", draft("accept", "20分"))).hasStatus(302);
        assertThat(get("types/TRA-0101"))
                .bodyText()
                .contains("第 2 版待发布", "它们保持上报时的版本", "受理时限", "20分", "name=\"revision\"");
        assertThat(send("types/TRA-0101/publication", Map.of("revision", "0"))).hasStatus(302);

        assertThat(get("types/TRA-0101")).bodyText().contains("第 2 版").doesNotContain("待发布");
    }

    @Test
    void keepsWhatWasWrittenWhenADraftDoesNotDo() {
        var answer = send("types/TRA-0102/draft", draft("handle", "很快"));

        assertThat(answer).hasStatus(422).bodyText().contains("“很快”不是时限", "error-summary", "href=\"#handle\"");
    }

    @Test
    void tellsEverythingThatIsWrongWithADraftAtOnce() {
        var form = draft("handle", "很快");
        form.put("duplicateRadius", "weit");
        form.put("name", "");

        assertThat(send("types/TRA-0102/draft", form))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#handle\"", "href=\"#duplicateRadius\"", "href=\"#name\"");
    }

    @Test
    void aFieldOfReportsIsDefinedInTheFormWithoutWritingASchema() {
        var form = draft("accept", "20分");
        form.put("extraFields[0].title", "围挡长度（米）");
        form.put("extraFields[0].titleEn", "Length (m)");
        form.put("extraFields[0].name", "length");
        form.put("extraFields[0].kind", "NUMBER");
        form.put("extraFields[0].flags", "required");
        form.put("extraFields[1].title", " ");

        assertThat(send("types/TRA-0301/draft", form)).hasStatus(302);

        assertThat(get("types/TRA-0301/draft"))
                .bodyText()
                .contains("围挡长度（米）", "name=\"extraFields[0].titleEn\"", "不得收集姓名");
        assertThat(get("types/TRA-0301")).bodyText().contains("围挡长度（米）（数字，必填：是）");
    }

    @Test
    void rowsOfFieldsComeAndGoAndEachFaultStandsAtItsOwn() {
        var form = draft("accept", "20分");
        form.put("extraFields[0].title", "甲");
        form.put("extraFields[1].title", "乙");
        form.put("extraFields[1].kind", "CHOICE");

        assertThat(send("types/TRA-0302/draft", with(form, "more", "true")))
                .hasStatusOk()
                .bodyText()
                .contains("extraFields[2].kind");
        assertThat(send("types/TRA-0302/draft", with(form, "without", "0")))
                .hasStatusOk()
                .bodyText()
                .contains("乙")
                .doesNotContain("甲", "extraFields[1]");
        assertThat(send("types/TRA-0302/draft", form))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#extraFields-1-choices\"", "至少要有两个选项", "href=\"#extraFields-0-name\"");
    }

    @Test
    void looksAheadAtARuleBeforeItIsPublished() {
        desk.reported("ELD-0205");
        var rule = new LinkedHashMap<String, String>();
        rule.put("kind", "add");
        rule.put("typePattern", "ELD-0205");
        rule.put("lead", "STREET_OFFICE");
        rule.put("note", "试行");
        rule.put("noteEn", "On trial");
        rule.put("before", "last");
        rule.put("day", CalendarZone.today(clock).toString());
        rule.put("reason", "测试");

        assertThat(send("routing/preview", rule)).hasStatusOk().bodyText().contains("确认发布", "待派遣的");
        assertThat(get("routing")).bodyText().doesNotContain("试行");
        assertThat(send("routing", rule)).hasStatus(302);
        assertThat(get("routing")).bodyText().contains("试行");
        assertThat(get("routing?type=ELD-0205&territory=" + ForceFixtures.STREET + "&severity=NORMAL&channel=PATROL"))
                .bodyText()
                .contains("派往：");
    }

    @Test
    void namesWhatIsWrongWithARule() {
        var answer = send("routing/preview", Map.of("kind", "add", "typePattern", "XYZ-*", "before", "last"));

        assertThat(answer).hasStatus(422).bodyText().contains("没有事项类型符合", "没有填写");
    }

    @Test
    void bringsAYearInAndTellsTheLinesThatAreWrong() {
        var good = "date,kind,name,edition,provisional\n2035-01-01,HOLIDAY,元旦,测试通知,true\n";
        var bad = "date,kind,name,edition,provisional\n2034-01-01,HOLIDAY,元旦,测试通知,true\n";

        assertThat(bring(bad)).hasStatus(422).bodyText().contains("lines[2].date", "不在 2035 年");
        assertThat(bring(good)).hasStatus(302);
        assertThat(get("calendar?year=2035")).bodyText().contains("元旦 放假", "含暂定日期");
        assertThat(get("calendar/2035.csv")).bodyText().contains("2035-01-01,HOLIDAY,\"元旦\"");
    }

    @Test
    void addsAnEscalationRuleOnce() {
        var rule =
                Map.of("stage", "FED_BACK", "percent", "20", "typePattern", "*", "action", "URGE", "reason", "核查也要催");

        assertThat(send("escalation", rule)).hasStatus(302);
        assertThat(send("escalation", rule)).hasStatus(422).bodyText().contains("已有超时 20% 的规则");
    }

    @Test
    void endsOnlyAnEscalationRuleThatIsThereAndForAReason() {
        var id = jdbc.sql("select min(id) from escalation_rule where retired_at is null")
                .query(Integer.class)
                .single();

        assertThat(send("escalation/999999/end", Map.of("reason", "测试"))).hasStatus(404);
        assertThat(send("escalation/" + id + "/end", Map.of("reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("没有填写")
                .doesNotContain("href=\"#stage\"");
    }

    @Test
    void isForNobodyElse() {
        var street = sessions.of(force.somebody(Role.STREET_DUTY_OFFICER));

        for (var page : new String[] {"types", "routing", "escalation", "calendar"}) {
            assertThat(mvc.get().uri("/catalogue/" + page).cookie(street))
                    .as(page)
                    .hasStatus(403);
        }
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri("/catalogue/" + page).cookie(session).exchange();
    }

    private MvcTestResult send(String page, Map<String, String> form) {
        var request = mvc.post().uri("/catalogue/" + page).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new LinkedHashMap<>(form);
        more.put(name, value);
        return more;
    }

    private MvcTestResult bring(String csv) {
        var file = new MockMultipartFile("file", "2035.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/catalogue/calendar")
                .multipart()
                .file(file)
                .param("year", "2035")
                .param("reason", "测试")
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    /** A whole draft of a traffic type with one field changed. */
    private Map<String, String> draft(String field, String value) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "测试类型");
        form.put("nameEn", "Test type");
        form.put("className", "测试");
        form.put("classNameEn", "Test");
        form.put("domain", "TRAFFIC");
        form.put("line", "BOTH");
        form.put("severity", "NORMAL");
        form.put("basis", "WORKING");
        form.put("accept", "1小时");
        form.put("dispatch", "1小时");
        form.put("handle", "3天");
        form.put("check", "1天");
        form.put("whole", "5天");
        form.put("leadLevel", "STREET");
        form.put("leadDepartment", department);
        form.put("proof", "PHOTO");
        form.put("flags", "fieldCheck");
        form.put("duplicateRadius", "50");
        form.put("duplicateWindow", "24");
        form.put("source", "practice");
        form.put("note", "测试");
        form.put(field, value);
        return form;
    }
}
