package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The box at the top of every page leads to a case, a territory or a page, and otherwise searches. */
@PortalTest
class JumpPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private ForceFixtures force;

    private String number;
    private Cookie officer;

    @BeforeEach
    void signIn() {
        number = desk.reported("URB-0101").text();
        officer = sessions.of(force.somebody(Role.STREET_DUTY_OFFICER));
    }

    @Test
    void aNumberLeadsToItsCase() {
        assertThat(jump("/jump", number)).hasRedirectedUrl("/cases/" + number);
        assertThat(jump("/jump/found", number)).bodyText().contains("/cases/" + number);
    }

    @Test
    void wordsThatNameNothingSearchTheCases() {
        assertThat(jump("/jump", "堆物 & 100%")).hasRedirectedUrl("/cases?q=%E5%A0%86%E7%89%A9%20%26%20100%25");
        assertThat(jump("/jump", "20200101-0000001")).hasRedirectedUrl("/cases?q=20200101-0000001");
        assertThat(jump("/jump", " ")).hasRedirectedUrl("/cases");
    }

    @Test
    void pagesAreFoundByNameAndByPinyinInitials() {
        assertThat(jump("/jump", "督办")).hasStatusOk().bodyText().contains("/supervision", "在事项中查找“督办”");
        assertThat(jump("/jump/found", "dbtz"))
                .bodyText()
                .contains("href=\"/supervision\"")
                .doesNotContain("<html");
    }

    @Test
    void territoriesAreFoundByCodeWithinTheOwnPart() {
        assertThat(jump("/jump/found", ForceFixtures.STREET))
                .bodyText()
                .contains("/territories/" + ForceFixtures.STREET);
        assertThat(jump("/jump/found", "")).bodyText().doesNotContain("<li");
    }

    @Test
    void asksForWordsWhereTheTopHasNoRoomForTheBox() {
        var page = mvc.get().uri("/jump").cookie(officer).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("class=\"topsearch-link\" href=\"/jump\"", "class=\"jump-ask\"");
        assertThat(jump("/jump", "督办")).bodyText().contains("value=\"督办\"");
    }

    @Test
    void isForThoseWhoReadCasesAlone() {
        officer = sessions.of(force.somebody(Role.AUDIT_ADMINISTRATOR));

        assertThat(jump("/jump", "x")).hasStatus(403);
    }

    private MvcTestResult jump(String path, String words) {
        return mvc.get().uri(path).param("q", words).cookie(officer).exchange();
    }
}
