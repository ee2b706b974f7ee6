package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The report form asks what the chosen type asks, and the page of the case tells it. */
@PortalTest
class ReportFurtherTests {

    private static final Map<String, String> REPORT = Map.of(
            "typeCode", "ENV-0201", "channel", "GRID_WORKER", "description", "夜里唱歌", "lng", "104.005", "lat", "30.005");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private ForceFixtures force;

    private Cookie worker;

    @BeforeEach
    void signIn() {
        desk.reported("URB-0101");
        worker = sessions.of(force.somebody(Role.GRID_WORKER));
    }

    @Test
    void scriptsGetTheFieldsOfTheChosenTypeAlone() {
        assertThat(get("/cases/new/further?typeCode=ENV-0201&extraFields.period=NIGHT"))
                .bodyText()
                .contains("发生时段", "name=\"extraFields.period\"", "value=\"NIGHT\" selected")
                .doesNotContain("<html");
        assertThat(get("/cases/new/further?typeCode=URB-0101")).bodyText().doesNotContain("extraFields");
    }

    @Test
    void withoutScriptsAFormThatHasNotSeenTheFieldsComesBackWithThem() {
        for (var how : new String[] {"choose", "furtherOf"}) {
            var answer = send(Map.of(how, how.equals("choose") ? "true" : "URB-0101"));

            assertThat(answer).hasStatusOk().bodyText().contains("是否经常发生", "夜里唱歌", "value=\"104.005\"");
        }
    }

    @Test
    void whatWasSaidStandsOnThePageOfTheCase() {
        var answer =
                send(Map.of("furtherOf", "ENV-0201", "extraFields.period", "NIGHT", "extraFields.recurring", "true"));

        assertThat(answer).hasStatus(302);
        assertThat(get(answer.getResponse().getHeader("Location")))
                .bodyText()
                .contains("上报时另填", "发生时段", "夜间（22 时至次日 6 时）", "是否经常发生");
    }

    @Test
    void faultsNameTheFieldsByTitleAndKeepTheInput() {
        var answer = send(Map.of("extraFields.period", "NOON", "extraFields.recurring", "often"));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("“发生时段”没有选项“NOON”", "“是否经常发生”须填是或否", "href=\"#extraFields-period\"", "夜里唱歌");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).cookie(worker).exchange();
    }

    private MvcTestResult send(Map<String, String> more) {
        var form = new HashMap<>(REPORT);
        form.putAll(more);
        var request = mvc.post().uri("/cases").cookie(worker).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
