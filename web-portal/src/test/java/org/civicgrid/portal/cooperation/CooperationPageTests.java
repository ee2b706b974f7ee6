package org.civicgrid.portal.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Shared actions and what resident units offer, at the browser. */
@PortalTest
class CooperationPageTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String CODE = "91510108MA6CXXXX09";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    PartyRegister parties;

    @Autowired
    PartyDirectory directory;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    Clock clock;

    Someone leader;
    Cookie session;
    int committee;
    int unit;

    @BeforeEach
    void foundACommitteeAndAUnit() {
        leader = force.somebody(Role.DISTRICT_LEADER);
        session = sessions.of(leader);
        committee = committee(ForceFixtures.OTHER_STREET);
        unit = unit();
    }

    @Test
    void plansHoldsAndShowsAnAction() {
        var page = created(post("/party/cooperations", plan("义诊进小区", today())));

        assertThat(get(page)).bodyText().contains("义诊进小区", "活动共办", "计划中", "共建单位", page + "/completion");
        assertThat(post(page + "/completion", Map.of("version", "0", "participants", "", "result", "来了很多人")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写", "来了很多人");
        assertThat(post(page + "/completion", Map.of("version", "0", "participants", "40", "result", "办成了")))
                .hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("已完成", "办成了", "更正成果");
        assertThat(get("/party/cooperations?q=义诊&kind=ACTIVITY&state=DONE"))
                .bodyText()
                .contains(page);
    }

    @Test
    void keepsTheFormOfWhatIsRefused() {
        var empty = Map.of(
                "territory",
                ForceFixtures.OTHER_STREET,
                "committee",
                String.valueOf(committee),
                "title",
                "只有名称",
                "startsOn",
                "2026-13-01",
                "residentUnits",
                String.valueOf(unit));

        assertThat(post("/party/cooperations", empty))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"只有名称\"", "value=\"2026-13-01\"", "value=\"" + unit + "\" checked");
    }

    @Test
    void asksForNoMoreThanEightFields() {
        var form = bodyOf(get("/party/cooperations/new?territory=" + ForceFixtures.OTHER_STREET));

        assertThat(form.split("class=\"field\"", -1).length - 1).isLessThanOrEqualTo(8);
        assertThat(get("/party/cooperations/new?territory=" + ForceFixtures.DISTRICT))
                .hasStatus3xxRedirection();
    }

    @Test
    void showsThePhotosToWhoeverSeesTheAction() {
        var page = created(post("/party/cooperations", plan("带照片的活动", today())));
        var upload = mvc.post()
                .uri(page + "/completion")
                .cookie(session)
                .with(csrf())
                .multipart()
                .file(new MockMultipartFile("attachmentIds", "合影.png", "image/png", png()))
                .param("version", "0")
                .param("participants", "30")
                .param("result", "合影留念");

        assertThat(upload.exchange()).hasRedirectedUrl(page);

        var file = bodyOf(get(page)).replaceAll("(?s).*href=\"(/api/v1/attachments/[0-9a-f-]+)\".*", "$1");
        assertThat(get(file)).hasStatusOk();
        assertThat(mvc.get()
                        .uri(file)
                        .cookie(sessions.of(force.somebody(Role.STREET_LEADER)))
                        .exchange())
                .as("the other street's leader")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void cancelsForAReason() {
        var page = created(post("/party/cooperations", plan("取消的活动", today().plusDays(3))));

        assertThat(post(page + "/cancellation", Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(page + "/cancellation", Map.of("version", "0", "reason", "大雨")))
                .hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("已取消", "大雨").doesNotContain(page + "/edit");
    }

    @Test
    void everyFigureOfAYearOpensTheListBehindIt() {
        var year = 2031;
        created(post("/party/cooperations", plan("计入三月", LocalDate.of(today().getYear(), 3, 2))));

        var body = bodyOf(get("/party/cooperations/year?territory=" + ForceFixtures.OTHER_STREET));

        assertThat(body)
                .contains("/party/cooperations?territory=" + ForceFixtures.OTHER_STREET + "&amp;year="
                        + today().getYear() + "&amp;state=VALID&amp;month=3&amp;kind=ACTIVITY")
                .contains("本级");
        assertThat(get("/party/cooperations?territory=" + ForceFixtures.OTHER_STREET + "&year=" + today().getYear()
                        + "&state=VALID&month=3&kind=ACTIVITY"))
                .bodyText()
                .contains("计入三月");
        assertThat(get("/party/cooperations/year?year=" + year)).bodyText().doesNotContain("&amp;month=");
        assertThat(get("/party/cooperations/year?year=never")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void showsReadersNoForms() {
        var worker = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var page = created(post("/party/cooperations", plan("只读", today())));

        assertThat(mvc.get().uri(page).cookie(worker).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain(page + "/edit", page + "/completion");
        assertThat(mvc.get()
                        .uri("/party/cooperations/new?territory=" + ForceFixtures.OTHER_STREET)
                        .cookie(worker)
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void entersWhatAUnitOffersAndFindsIt() {
        var wrong = Map.of("residentUnit", String.valueOf(unit), "kind", "VENUE", "description", "");
        assertThat(post("/party/resources", wrong)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        var page = created(post(
                "/party/resources",
                Map.of("residentUnit", String.valueOf(unit), "kind", "VENUE", "description", "体育馆一座")));

        assertThat(get("/party/resources?kind=VENUE&q=体育馆")).bodyText().contains(page, "共建单位");
        assertThat(get("/party/resident-units/" + unit)).bodyText().contains("场地 · 体育馆一座", "residentUnit=" + unit);
        assertThat(post(page + "/edit", Map.of("version", "0", "kind", "VENUE", "description", "体育馆两座")))
                .hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("体育馆一座 → 体育馆两座");
    }

    private Map<String, String> plan(String title, LocalDate day) {
        return Map.of(
                "territory",
                ForceFixtures.OTHER_STREET,
                "committee",
                String.valueOf(committee),
                "kind",
                "ACTIVITY",
                "title",
                title,
                "startsOn",
                day.toString(),
                "residentUnits",
                String.valueOf(unit));
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }

    private int committee(String place) {
        var query = new PartyQuery(place, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return directory.list(leader.acting(), query, Paging.first(1)).items().stream()
                .map(PartyOrganizationView::id)
                .findFirst()
                .orElseGet(() -> parties.create(
                                leader.acting(),
                                new PartyDraft(
                                        PartyKind.REGIONAL_COMMITTEE,
                                        "二街区域党委",
                                        place,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        LONG_AGO))
                        .id());
    }

    private static int knownUnit;

    private int unit() {
        if (knownUnit == 0) {
            var draft =
                    new ResidentUnitDraft("共建单位", CODE, true, ForceFixtures.OTHER_COMMUNITY, "028-00000001", LONG_AGO);
            knownUnit = units.create(leader.acting(), draft).id();
        }
        return knownUnit;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).cookie(session).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static byte[] png() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bodyOf(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String created(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
