package org.civicgrid.portal.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Actions on a case from its page, and what is told when they are refused. */
@PortalTest
class CaseActionPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    private CaseNumber number;
    private Cookie officer;

    @BeforeEach
    void signIn() {
        number = desk.reported("URB-0101");
        officer = sessions.of(desk.officer(number));
    }

    @Test
    void keepWhatWasWrittenWhenSomebodyElseWasFaster() {
        assertThat(act("note", "version", "99", "text", "已电话联系物业"))
                .hasStatus(422)
                .bodyText()
                .contains("已电话联系物业", "再次提交");
    }

    @Test
    void tellAboveThePageWhatIsNotPossibleAnyMore() {
        assertThat(act("close", "version", "0")).hasStatus(422).bodyText().contains("error-summary", "当前岗位不能进行“结案”");
    }

    @Test
    void tellEveryFaultOfAFormAtOnce() {
        assertThat(act("supervise", "version", "0", "until", "morgen"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#supervise-until\"", "href=\"#supervise-text\"");
    }

    @Test
    void tellMomentsInLocalTime() {
        assertThat(act("supervise", "version", "0", "text", "请回复", "until", "2020-01-01T09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("2020-01-01 09:00")
                .doesNotContain("2020-01-01T01:00:00Z");
    }

    @Test
    void drawOutlinesThatTheirReaderMayRead() {
        var worker = sessions.of(desk.worker());
        var page = mvc.get().uri("/cases/{number}", number).cookie(worker).exchange();

        var outlines = Pattern.compile("data-geojson=\"([^\"]+)")
                .matcher(new String(page.getResponse().getContentAsByteArray(), UTF_8));

        assertThat(outlines.find()).isTrue();
        assertThat(mvc.get().uri(outlines.group(1)).cookie(worker)).hasStatusOk();
    }

    @Test
    void askForAReasonBeforeAReporterIsShownInFull() {
        assertThat(post("/reporter", "reason", " ")).hasStatus(422).bodyText().contains("error-summary");
    }

    @Test
    void showTheFormOfTheNextOneAndLinkToTheOthers() {
        assertThat(get(""))
                .bodyText()
                .contains("/actions/file\"", "?act=note#action-note")
                .doesNotContain("/actions/note\"");
    }

    @Test
    void openTheFormThatIsAskedForBesideTheNextOne() {
        assertThat(get("?act=note"))
                .hasStatusOk()
                .bodyText()
                .contains("/actions/file\"", "/actions/note\"", "id=\"action-note\"", "data-focus=\"field\"");
    }

    @Test
    void sayThatAFormIsNotPossibleAnyMore() {
        assertThat(get("?act=close")).hasStatusOk().bodyText().contains("error-summary", "现在不能进行“结案”");
    }

    @Test
    void sendScriptsTheFormAlone() {
        assertThat(part("?act=note&version=0"))
                .hasStatusOk()
                .doesNotContainHeader("HX-Redirect")
                .bodyText()
                .contains("id=\"others\"", "/actions/note\"", "name=\"_csrf\"")
                .doesNotContain("<main", "/actions/file\"");
    }

    @Test
    void sendScriptsToTheWholePageWhenTheCaseHasMovedOn() {
        assertThat(part("?act=note&version=99")).headers().hasValue("HX-Redirect", "/cases/" + number + "?act=note");
    }

    @Test
    void leadFromTheAddressOfARefusedOneToItsForm() {
        assertThat(get("/actions/note")).hasRedirectedUrl("/cases/" + number + "?act=note");
        assertThat(get("/reporter")).hasRedirectedUrl("/cases/" + number);
    }

    @Test
    void showTheNewestOfALongHistoryAndTheWholeOnDemand() {
        for (int i = 1; i <= 40; i++) {
            desk.noted(number, "第" + i + "次到场");
        }

        assertThat(get("")).bodyText().contains("较早的11条经过未显示", "第40次到场").doesNotContain("第10次到场");
        assertThat(get("?history=all")).bodyText().contains("第1次到场", "第40次到场");
        assertThat(part("?history=all")).bodyText().contains("第1次到场").doesNotContain("<main");
    }

    private MvcTestResult get(String rest) {
        return mvc.get().uri("/cases/" + number + rest).cookie(officer).exchange();
    }

    private MvcTestResult part(String rest) {
        return mvc.get()
                .uri("/cases/" + number + rest)
                .header("HX-Request", "true")
                .cookie(officer)
                .exchange();
    }

    private MvcTestResult act(String action, String... form) {
        return post("/actions/" + action, form);
    }

    private MvcTestResult post(String path, String... form) {
        var request = mvc.post().uri("/cases/" + number + path).cookie(officer).with(csrf());
        for (int at = 0; at < form.length; at += 2) {
            request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
