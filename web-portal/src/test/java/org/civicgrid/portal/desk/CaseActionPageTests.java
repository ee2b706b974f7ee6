package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
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
    void askForAReasonBeforeAReporterIsShownInFull() {
        assertThat(post("/reporter", "reason", " ")).hasStatus(422).bodyText().contains("error-summary");
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
