package org.civicgrid.portal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Members registered where they live, at the browser. */
@PortalTest
class RegistrationPageTests {

    private static final AtomicInteger COUNT = new AtomicInteger(5000);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    Cookie secretary;

    @BeforeEach
    void signIn() {
        secretary = sessions.of(force.somebody(Role.COMMUNITY_SECRETARY));
    }

    @Test
    void registersMaskedAndShowsTheWholeForAReason() {
        var phone = phone();
        var page = created(post(secretary, "/party/registrations", person(phone)));

        assertThat(get(secretary, page))
                .bodyText()
                .contains("演**四", "100****" + phone.substring(7), "虚构某局")
                .doesNotContain("演示李四", phone);
        assertThat(get(secretary, "/party/registrations"))
                .bodyText()
                .contains(page)
                .doesNotContain("演示李四", phone);
        assertThat(post(secretary, page + "/reading", Map.of("reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain(phone);
        assertThat(post(secretary, page + "/reading", Map.of("reason", "通知志愿服务")))
                .hasStatusOk()
                .bodyText()
                .contains("演示李四", phone);
        assertThat(get(secretary, page)).bodyText().contains("查看个人信息", "通知志愿服务");
    }

    @Test
    void statesPurposeAndBasisAndRegistersNobodyWithoutConsent() {
        assertThat(get(secretary, "/party/registrations/new?territory=" + ForceFixtures.COMMUNITY))
                .bodyText()
                .contains("用途", "依据", "个人信息保护法");

        var silent = person(phone());
        silent.remove("consent");
        assertThat(post(secretary, "/party/registrations", silent))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有确认本人同意", "value=\"演示李四\"", "value=\"虚构某局\"");
    }

    @Test
    void tellsThatSomebodyIsRegisteredAlready() {
        var phone = phone();
        created(post(secretary, "/party/registrations", person(phone)));

        assertThat(post(secretary, "/party/registrations", person(phone)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("此人已登记", "value=\"演示李四\"");
    }

    @Test
    void changesWithoutShowingWhatIsKept() {
        var phone = phone();
        var page = created(post(secretary, "/party/registrations", person(phone)));

        assertThat(get(secretary, page + "/edit"))
                .bodyText()
                .contains("现为 演**四")
                .doesNotContain(phone);
        assertThat(post(secretary, page + "/edit", Map.of("version", "0", "elsewhere", "虚构另一局", "services", "1")))
                .hasRedirectedUrl(page);
        assertThat(get(secretary, page)).bodyText().contains("虚构另一局", "演**四");
    }

    @Test
    void movesWithinTheMap() {
        var leader = sessions.of(force.somebody(Role.STREET_LEADER));
        var drafted = person(phone());
        drafted.put("from", "2026-01-01");
        var page = created(post(secretary, "/party/registrations", drafted));

        assertThat(get(leader, page + "/move")).bodyText().contains("迁往");
        assertThat(post(leader, page + "/move", Map.of("version", "0", "place", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var there = created(
                post(leader, page + "/move", Map.of("version", "0", "place", ForceFixtures.GRID, "on", "2026-02-01")));

        assertThat(there).isNotEqualTo(page);
        assertThat(get(leader, page)).bodyText().contains("2026-02-01 起不再有效");
        assertThat(get(leader, there)).bodyText().contains("迁来以前的登记");
    }

    @Test
    void isNoBusinessOfOthers() {
        var page = created(post(secretary, "/party/registrations", person(phone())));

        for (var role : new Role[] {Role.COMMUNITY_CLERK, Role.GRID_WORKER, Role.DISTRICT_DUTY_OFFICER}) {
            var other = sessions.of(force.somebody(role));
            assertThat(get(other, page)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(other, "/party/registrations/figures")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(other, "/party")).bodyText().doesNotContain("/party/registrations");
        }
        assertThat(get(sessions.of(force.somebody(Role.STREET_LEADER)), page + "/reading"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theDistrictEditsTheCatalogueOfServices() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));

        assertThat(post(officer, "/party/member-services", Map.of("name", "家电维修", "displayOrder", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"家电维修\"");
        assertThat(post(officer, "/party/member-services", Map.of("name", "家电维修", "displayOrder", "5")))
                .hasStatus3xxRedirection();
        assertThat(get(officer, "/party/member-services")).bodyText().contains("家电维修");
        assertThat(get(secretary, "/party/member-services")).bodyText().doesNotContain("新增项目");
    }

    private static String phone() {
        return "1000000%04d".formatted(COUNT.incrementAndGet());
    }

    private static Map<String, String> person(String phone) {
        return new HashMap<>(Map.of(
                "territory",
                ForceFixtures.COMMUNITY,
                "place",
                ForceFixtures.COMMUNITY,
                "name",
                "演示李四",
                "phone",
                phone,
                "elsewhere",
                "虚构某局",
                "consent",
                "true"));
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
