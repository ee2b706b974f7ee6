package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a department sees and is told on its way with a case. */
@PortalTest
class DepartmentSightTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Environment settings;

    @Test
    void goesOnReadingACaseThatItReturned() {
        var number = desk.reported("URB-0101");
        var department = desk.department();
        desk.dispatched(number, desk.officer(number), department);
        var session = sessions.of(department);

        var returned = mvc.post()
                .uri("/cases/{number}/actions/return", number.text())
                .cookie(session)
                .with(csrf())
                .param("version", "2")
                .param("reasonCode", "INCOMPLETE_INFORMATION")
                .param("text", "信息不全")
                .exchange();

        assertThat(returned).hasStatus(302).redirectedUrl().isEqualTo("/cases/" + number.text());
        assertThat(mvc.get().uri("/cases/{number}", number.text()).cookie(session))
                .hasStatusOk();
        assertThat(mvc.get().uri("/worklist?tab=handled").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(number.text(), "经办过");
    }

    @Test
    void isToldWhatIsNotPossibleInTheWordsOfThePage() {
        var number = desk.reported("URB-0101");
        var officer = desk.officer(number);

        for (var action : Action.values()) {
            var answer = mvc.post()
                    .uri("/cases/{number}/actions/{action}", number.text(), action.slug())
                    .cookie(sessions.of(officer))
                    .with(csrf())
                    .param("version", "0")
                    .exchange();
            if (answer.getResponse().getStatus() == 302
                    && answer.getMvcResult().getFlashMap().get("notice") instanceof Notice notice) {
                assertThat(String.join(" ", notice.arguments()))
                        .as(action.name())
                        .doesNotContainPattern("[A-Za-z]{4,}");
            } else {
                assertThat(answer).as(action.name()).bodyText().doesNotContain("??");
            }
        }
    }

    @Test
    void isToldAMomentInLocalTime() {
        var number = desk.reported("URB-0101");

        var answer = mvc.post()
                .uri("/cases/{number}/actions/supervise", number.text())
                .cookie(sessions.of(desk.officer(number)))
                .with(csrf())
                .param("version", "0")
                .param("text", "请回复")
                .param("until", "2026-01-05T09:00")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("“2026-01-05 09:00”不晚于当前时间");
    }

    @Test
    void stopsWithinSeconds() {
        var patience = settings.getRequiredProperty("db-scheduler.shutdown-max-wait");

        assertThat(DurationStyle.detectAndParse(patience)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
}
