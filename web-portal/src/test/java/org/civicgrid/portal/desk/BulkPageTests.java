package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.civicgrid.rest.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One act on several cases of the worklist. */
@PortalTest
class BulkPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private JdbcClient jdbc;

    private CaseNumber reported;
    private CaseNumber filed;
    private CaseNumber alsoFiled;
    private Someone somebody;
    private Cookie officer;

    @BeforeEach
    void signIn() {
        reported = desk.reported("URB-0101");
        somebody = desk.officer(reported);
        filed = desk.filed(desk.reported("URB-0101"), somebody);
        alsoFiled = desk.filed(desk.reported("URB-0101"), somebody);
        officer = sessions.of(somebody);
    }

    @Test
    void isOfferedToEachRoleAsTheProcessAllows() {
        assertThat(list(officer)).bodyText().contains("value=\"dispatch\"", "value=\"urge\"", "name=\"numbers\"");
        assertThat(list(sessions.of(desk.department())))
                .bodyText()
                .doesNotContain("value=\"dispatch\"", "value=\"urge\"");
        assertThat(look(sessions.of(desk.department()), "dispatch", filed)).hasStatus(404);
    }

    @Test
    void saysBeforeWhereEachGoesAndWhatCannotBeDone() {
        assertThat(look(officer, "dispatch", filed, reported))
                .hasStatusOk()
                .bodyText()
                .contains("共选 2 件，可以办理 1 件", "name=\"unit." + filed, "处于“待受理”，本岗位现在不能“派遣”")
                .doesNotContain("name=\"unit." + reported);
    }

    @Test
    void dispatchesEachAndLeavesATraceOfEach() {
        var unit = unit(filed);

        var done = act("dispatch", "unit." + filed, unit, "unit." + alsoFiled, unit, filed, alsoFiled);

        assertThat(done).hasStatus(302).hasRedirectedUrl("/worklist?tab=mine&domain=TRAFFIC");
        assertThat(notice(done).arguments()).containsExactly("派遣", "2");
        assertThat(Stream.of(filed, alsoFiled).map(desk::stage)).containsOnly(Stage.DISPATCHED);
        assertThat(Stream.of(filed, alsoFiled).map(this::traces)).containsExactly(1, 1);
    }

    @Test
    void doesTheRestAndTellsWhatWasRefused() {
        var mixed = act("file", "text", "一并受理", "version." + reported, "0", reported, filed);

        assertThat(mixed).hasStatusOk().bodyText().contains("已办理 1 件，未办理 1 件", "当前岗位不能进行“立案”");
        assertThat(desk.stage(reported)).isEqualTo(Stage.FILED);
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        assertThat(act("file", "version." + reported, "7", "", "", reported))
                .hasStatusOk()
                .bodyText()
                .contains("已办理 0 件，未办理 1 件");
        assertThat(desk.stage(reported)).isEqualTo(Stage.REPORTED);
    }

    @Test
    void asksAgainWhenWhatIsSaidWillDoForNone() {
        assertThat(act("note", "text", " ", "", "", filed, reported))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#text\"", "可以办理 2 件");
    }

    @Test
    void tellsOfEachCaseThatNoUnitCanBeSentTo() {
        var refused = act("dispatch", "unit." + filed, "NOWHERE", "unit." + alsoFiled, "NOBODY", filed, alsoFiled);

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"unit-" + filed + "-error\"", "“NOWHERE”", "href=\"#unit-" + alsoFiled, "“NOBODY”")
                .doesNotContain("selected=\"selected\"");
    }

    @Test
    void asksTheDatabaseNoMoreForThirtyThanForThree() {
        var numbers = IntStream.range(0, 30)
                .mapToObj(n -> desk.filed(desk.reported("URB-0101"), somebody))
                .toArray(CaseNumber[]::new);
        look(officer, "dispatch", numbers);

        assertThat(statements(numbers)).isEqualTo(statements(Arrays.copyOf(numbers, 3)));
    }

    /** Those of the session aside, which is read again now and then. */
    private List<String> statements(CaseNumber... numbers) {
        return StatementCounter.during(
                        () -> assertThat(look(officer, "dispatch", numbers)).hasStatusOk())
                .stream()
                .filter(it -> !it.contains("SPRING_SESSION"))
                .toList();
    }

    @Test
    void leadsBackToOurListsAloneAndSaysWhenNothingWasTicked() {
        var none = mvc.get()
                .uri("/worklist/bulk?act=file&back=https://example.org")
                .cookie(officer)
                .exchange();

        assertThat(none).hasStatus(302).hasRedirectedUrl("/worklist");
        assertThat(notice(none).key()).isEqualTo("bulk.choose");
    }

    private MvcTestResult list(Cookie session) {
        return mvc.get().uri("/worklist?tab=all").cookie(session).exchange();
    }

    private MvcTestResult look(Cookie session, String act, CaseNumber... numbers) {
        return mvc.get()
                .uri("/worklist/bulk")
                .cookie(session)
                .param("act", act)
                .param("numbers", texts(numbers))
                .exchange();
    }

    private MvcTestResult act(
            String act, String field, String value, String other, String otherValue, CaseNumber... numbers) {
        return mvc.post()
                .uri("/worklist/bulk")
                .cookie(officer)
                .with(csrf())
                .param("act", act)
                .param("back", "/worklist?tab=mine&domain=TRAFFIC")
                .param(field, value)
                .param(other, otherValue)
                .param("numbers", texts(numbers))
                .exchange();
    }

    private static String[] texts(CaseNumber... numbers) {
        return Stream.of(numbers).map(CaseNumber::text).toArray(String[]::new);
    }

    /** The code of a unit that the page offers for a case. */
    private String unit(CaseNumber number) {
        var page = new String(look(officer, "dispatch", number).getResponse().getContentAsByteArray());
        return page.replaceAll("(?s).*name=\"unit\\." + number + "\".*?<option value=\"([^\"]+)\" selected.*", "$1");
    }

    private int traces(CaseNumber number) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and act = 'case.dispatch'")
                .param(number.text())
                .query(Integer.class)
                .single();
    }

    private static Notice notice(MvcTestResult answer) {
        return (Notice) answer.getMvcResult().getFlashMap().get("notice");
    }
}
