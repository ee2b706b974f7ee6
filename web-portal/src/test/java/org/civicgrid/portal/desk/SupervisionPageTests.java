package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ledger of supervision on the screen. */
@PortalTest
class SupervisionPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Clock clock;

    @Test
    void urgesSeveralAndSaysWhichWereRefusedAndWhy() {
        var one = desk.reported("URB-0101");
        var session = sessions.of(desk.officer(one));
        send(session, "/supervision/urging", "", "", one.text());

        var again = send(session, "/supervision/urging", "", "", one.text(), "20200101-0000001");

        assertThat(again)
                .hasStatusOk()
                .bodyText()
                .contains("已办理 0 件，未办理 2 件", "/cases/" + one, "每半日限催办一次", "20200101-0000001", "/supervision?tab=");
    }

    @Test
    void supervisesOneAndShowsThatItsReplyIsOwed() {
        var number = desk.reported("URB-0101");
        var session = sessions.of(desk.officer(number));

        var done = send(session, "/supervision/supervising", "请书面回复", "2099-01-01T09:00", number.text());

        assertThat(done).hasStatus(422);
        var until = CalendarZone.today(clock).plusDays(2).atTime(9, 0);
        assertThat(send(session, "/supervision/supervising", "请书面回复", until.toString(), number.text()))
                .hasStatus(302);
        assertThat(mvc.get().uri("/supervision?tab=owed").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(number.text(), "待回复", "请书面回复", "催办事项 " + number)
                .doesNotContain("督办事项 " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T10:00Z", "2026-13-45T99:99:99Z"})
    void refusesWhatOnlyLooksLikeAMoment(String until) {
        var number = desk.reported("URB-0101");

        var answer = send(sessions.of(desk.officer(number)), "/supervision/supervising", "尽快", until, number.text());

        assertThat(answer).hasStatus(422).bodyText().contains(until);
    }

    @Test
    void asksForSomethingToBeChosenAndKeepsWhatWasWritten() {
        var number = desk.reported("URB-0101");

        var answer = send(sessions.of(desk.officer(number)), "/supervision/supervising", "尽快", "");

        assertThat(answer).hasStatus(422).bodyText().contains("请先勾选事项");
    }

    @Test
    void letsADepartmentReadButNotSupervise() {
        desk.reported("URB-0101");

        assertThat(mvc.get().uri("/supervision").cookie(sessions.of(desk.department())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/supervision/supervising");
    }

    private MvcTestResult send(Cookie session, String path, String text, String until, String... numbers) {
        return mvc.post()
                .uri(path)
                .cookie(session)
                .with(csrf())
                .param("text", text)
                .param("until", until)
                .param("numbers", numbers)
                .exchange();
    }
}
