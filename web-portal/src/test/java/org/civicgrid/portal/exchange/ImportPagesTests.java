package org.civicgrid.portal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.job.JobRunner;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Imports and jobs at the browser. The small district has no outlines, so every place lies outside. */
@PortalTest
class ImportPagesTests {

    private static final String MAPPING = """
            {"name": "Pages", "system": "pages", "version": 1,
             "columns": {"externalNumber": "number", "type": "kind", "createdAt": "created", "state": "state",
               "lng": "lng", "lat": "lat"},
             "dates": {"pattern": "uuuu-MM-dd HH:mm", "zone": "Asia/Shanghai"},
             "types": {"exact": {"dirt": "URB-0101"}, "default": null},
             "states": {"new": {"stage": "REPORTED", "outcome": null}},
             "place": {"crs": "CGCS2000"}}
            """;
    private static final String CASES = """
            number,kind,created,state,lng,lat
            P-1,dirt,2024-03-01 09:30,new,104.1,30.7
            P-2,noise,2024-03-01 09:30,new,104.1,30.7
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    JobRunner runner;

    @Autowired
    CatalogueFounding catalogue;

    @BeforeEach
    void loadCatalogue() {
        catalogue.loadShipped();
    }

    @Test
    void looksFirstAndExplainsEachWrongRow() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var sent = send(officer, CASES, MAPPING);
        assertThat(sent).hasStatus3xxRedirection();
        var id = id(sent);

        runner.run(id, () -> false);

        assertThat(get(officer, "/jobs/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("试运行 · cases.csv", "类型“noise”没有对应", "不在任何网格内", "/api/v1/jobs/" + id + "/errors.csv")
                .contains("没有可以新增的事项");
        assertThat(get(officer, "/imports")).hasStatusOk().bodyText().contains("/jobs/" + id, "baltimore-311");
        assertThat(get(officer, "/jobs?state=DONE")).hasStatusOk().bodyText().contains("/jobs/" + id);
    }

    @Test
    void followsAJobUntilItIsOverAndThenShowsTheWholePage() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var id = id(send(officer, CASES, MAPPING));

        assertThat(follow(officer, id)).hasStatusOk().bodyText().contains("hx-trigger", "排队中");
        runner.run(id, () -> false);

        assertThat(follow(officer, id)).hasHeader("HX-Refresh", "true");
    }

    @Test
    void importsForGoodFromTheDryRunAndLinksTheTwo() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var trial = id(send(officer, CASES, MAPPING));
        runner.run(trial, () -> false);

        var job = id(post(officer, "/jobs/" + trial + "/commit"));
        runner.run(job, () -> false);

        assertThat(get(officer, "/jobs/" + job)).bodyText().contains("导入事项 · cases.csv", "/jobs/" + trial);
        assertThat(get(officer, "/jobs/" + trial)).bodyText().contains("/jobs/" + job);
    }

    @Test
    void keepsWhatWasChosenWhenTheFileIsMissing() {
        var officer = sessions.of(force.somebody(Role.STREET_DUTY_OFFICER));

        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .param("mapping", "baltimore-311")
                .cookie(officer)
                .with(csrf())
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有选择数据文件", "value=\"baltimore-311\" selected");
    }

    @Test
    void saysWhatWasNotChosenInsteadOfThatSomethingIsMissing() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var nothing = new MockMultipartFile("file", "", null, new byte[0]);

        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(nothing)
                .param("mapping", "")
                .cookie(officer)
                .with(csrf())
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#file\"", "：没有选择数据文件", "href=\"#mapping\"", "：没有选择映射")
                .doesNotContain("没有填写");
    }

    @Test
    void theSampleMappingFitsTheSampleFileAndEveryColumnIsExplained() throws Exception {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var mapping = text(get(officer, "/imports/sample-mapping.json"));
        var id = id(send(officer, text(get(officer, "/imports/sample-cases.csv")), mapping));

        runner.run(id, () -> false);

        assertThat(get(officer, "/jobs/" + id)).bodyText().contains("不在任何网格内").doesNotContain("没有对应", "日期");
        assertThat(get(officer, "/imports")).bodyText().contains("怎么写映射文件", "<code>externalNumber</code>");
        assertThat(Stream.of(Class.forName("org.civicgrid.grid.exchange.ImportMapping$Columns")
                                .getRecordComponents())
                        .map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(MappingGuide.COLUMNS);
    }

    @Test
    void namesTheKeyOfAMappingThatIsWrong() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));

        assertThat(send(officer, CASES, MAPPING.replace("URB-0101", "NONE-1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("types.exact", "NONE-1");
    }

    @Test
    void cancelsWhatHasNotBegun() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var id = id(send(officer, CASES, MAPPING));

        assertThat(post(officer, "/jobs/" + id + "/cancel")).hasRedirectedUrl("/jobs/" + id);

        assertThat(get(officer, "/jobs/" + id)).bodyText().contains("已取消");
    }

    @Test
    void showsJobsWithinTheReachAlone() {
        var officer = sessions.of(force.somebody(Role.DISTRICT_DUTY_OFFICER));
        var id = id(send(officer, CASES, MAPPING));
        runner.run(id, () -> false);

        assertThat(get(sessions.of(force.somebody(Role.STREET_DUTY_OFFICER)), "/jobs/" + id))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(sessions.of(force.somebody(Role.GRID_WORKER)), "/jobs")).hasStatus(HttpStatus.FORBIDDEN);
        var administrator = sessions.of(force.somebody(Role.SYSTEM_ADMINISTRATOR));
        assertThat(get(administrator, "/imports")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(administrator, "/jobs/" + id)).hasStatusOk().bodyText().doesNotContain("没有对应", "errors.csv");
    }

    private MvcTestResult send(Cookie who, String cases, String mapping) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "cases.csv", "text/csv", cases.getBytes(UTF_8)))
                .file(new MockMultipartFile("mappingFile", "m.json", "application/json", mapping.getBytes(UTF_8)))
                .cookie(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Cookie who, String path) {
        return mvc.get().uri(path).cookie(who).exchange();
    }

    private MvcTestResult follow(Cookie who, UUID id) {
        return mvc.get()
                .uri("/jobs/" + id)
                .header("HX-Request", "true")
                .cookie(who)
                .exchange();
    }

    private MvcTestResult post(Cookie who, String path) {
        return mvc.post().uri(path).cookie(who).with(csrf()).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static UUID id(MvcTestResult answer) {
        var place = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }
}
