package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A filter of the worklist gets a name, is opened again, renamed and deleted; all of it without scripts. */
@PortalTest
class SavedFilterPagesTests {

    private static final Pattern ID = Pattern.compile("/worklist/filters/(\\d+)/deletion");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private ForceFixtures force;

    private Cookie officer;

    @BeforeEach
    void signIn() {
        desk.reported("URB-0101");
        officer = sessions.of(force.somebody(Role.STREET_DUTY_OFFICER));
    }

    @Test
    void theWorklistOffersToSaveWhatIsFiltered() {
        assertThat(get("/worklist?tab=all&stage=FILED&type=URB-0101"))
                .bodyText()
                .contains("formaction=\"/worklist/filters\"", "我的筛选");
        assertThat(get("/worklist/filters?tab=all&q=&stage=FILED&light=&type=URB-0101"))
                .bodyText()
                .contains("/worklist/filters?tab=all&amp;stage=FILED&amp;type=URB-0101");
        assertThat(get("/worklist?tab=all")).bodyText().doesNotContain("保存筛选");
    }

    @Test
    void aSavedFilterIsOpenedRenamedAndDeleted() {
        var saved = post("/worklist/filters?tab=all&stage=FILED&q=%E4%BA%95%E7%9B%96%20%26", "name", "待派井盖");
        assertThat(saved).hasStatus(302);
        assertThat(get(
                        saved.getResponse().getHeader("Location"),
                        saved.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("筛选已保存");

        assertThat(get("/worklist/filters"))
                .bodyText()
                .contains("待派井盖", "本辖区全部 · 关键词：井盖 &amp; · 状态：", "/worklist?tab=all&amp;q=%E4%BA%95");
        assertThat(get("/worklist/filters/list")).bodyText().contains("待派井盖").doesNotContain("<html");

        assertThat(post("/worklist/filters/" + id() + "/name", "name", "派井盖")).hasStatus(302);
        assertThat(get("/worklist/filters")).bodyText().contains("派井盖").doesNotContain("待派井盖");
        assertThat(post("/worklist/filters/" + id() + "/deletion", "name", "")).hasStatus(302);
        assertThat(get("/worklist/filters")).bodyText().contains("还没有保存的筛选");
    }

    @Test
    void faultsStandAtTheNameAndTheInputIsKept() {
        post("/worklist/filters?tab=all&light=RED", "name", "红灯");

        assertThat(post("/worklist/filters?tab=all&light=YELLOW", "name", "红灯"))
                .hasStatus(422)
                .bodyText()
                .contains("已有名为“红灯”的筛选", "href=\"#name\"", "value=\"红灯\"");
        assertThat(post("/worklist/filters", "name", "什么也没筛"))
                .hasStatus(422)
                .bodyText()
                .contains("没有可保存的筛选条件");
        assertThat(post("/worklist/filters/" + id() + "/name", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#filter-" + id() + "-name\"");
    }

    private String id() {
        var page = get("/worklist/filters").getResponse().getContentAsByteArray();
        var found = ID.matcher(new String(page, StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult get(String uri, Cookie... further) {
        var cookies = Stream.concat(Stream.of(officer), Stream.of(further)).toArray(Cookie[]::new);
        return mvc.get().uri(URI.create(uri)).cookie(cookies).exchange();
    }

    private MvcTestResult post(String uri, String name, String value) {
        return mvc.post()
                .uri(URI.create(uri))
                .cookie(officer)
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
