package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The catalogue on its way from a draft to a version in force, and to its end. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CatalogueDeskTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CatalogueDesk catalogue;

    @Autowired
    CaseTypeCatalogue types;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void anOpenCaseKeepsTheVersionOfItsDay() {
        var number = reported("URB-0201");
        var before = reader.file(as("street"), number);

        publish("URB-0201", Duration.ofMinutes(7));

        var after = reader.file(as("street"), number);
        assertThat(after.type().version()).isEqualTo(before.type().version());
        assertThat(after.state().getDueAt()).isEqualTo(before.state().getDueAt());
        assertThat(reader.file(as("street"), reported("URB-0201"))
                        .type()
                        .limits()
                        .accept())
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void saysBeforePublishingWhatItWouldMeanForOpenCases() {
        reported("URB-0301");
        draft("URB-0301", Duration.ofMinutes(1));

        var impact = catalogue.impact(as("district"), "URB-0301");

        assertThat(impact.open()).isPositive();
        assertThat(impact.compared()).isEqualTo(impact.open());
        assertThat(impact.earlier()).isPositive();
        assertThat(impact.later()).isZero();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        publish("URB-0302", Duration.ofMinutes(30));

        assertThatThrownBy(() ->
                        jdbc.update("update case_type set accept_minutes = 1 where code = 'URB-0302' and version = 2"))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.update("delete from case_type where code = 'URB-0302' and version = 1"))
                .hasMessageContaining("never changes");
    }

    @Test
    void refusesADraftThatSomebodyElseSavedSince() {
        draft("URB-0401", Duration.ofMinutes(30));

        assertThatThrownBy(() -> catalogue.publish(as("district"), "URB-0401", 7))
                .hasMessageContaining("stale");
        assertThatThrownBy(() -> catalogue.save(as("district"), changed("URB-0401", Duration.ofHours(1)), null))
                .hasMessageContaining("stale");
    }

    @Test
    void namesEveryFaultOfADraftAtOnce() {
        var good = changed("URB-0501", Duration.ofDays(400));
        var wrong = new CaseTypeDraft(
                "urb 1",
                good.line(),
                good.domain(),
                null,
                new CaseType.Naming("", "", "", ""),
                null,
                "DEP-NOBODY",
                List.of(),
                good.leadLevel(),
                good.severity(),
                good.limits(),
                true,
                true,
                good.proof(),
                new CaseType.DuplicateRule(-1, Duration.ZERO),
                true,
                List.of(new ExtraField("1st", "", "", ExtraField.Kind.CHOICE, false, List.of(), false)),
                "practice",
                "");

        assertThatThrownBy(() -> catalogue.found(as("district"), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .contains(
                                        "code",
                                        "name",
                                        "leadDepartment",
                                        "accept",
                                        "duplicateRadius",
                                        "extraFields[0].name",
                                        "extraFields[0].title",
                                        "extraFields[0].choices",
                                        "note"));
    }

    @Test
    void anEndedTypeIsOfferedToNobodyAndComesBackWithANewVersion() {
        catalogue.end(as("district"), "URB-0502", CalendarZone.today(clock), "并入其他类型");

        assertThatThrownBy(() -> reported("URB-0502")).hasMessageContaining("type-closed");
        publish("URB-0502", Duration.ofMinutes(30));
        assertThat(reported("URB-0502")).isNotNull();
    }

    @Test
    void nobodyElseEditsTheCatalogue() {
        assertThatThrownBy(() -> catalogue.all(as("street"))).hasMessageContaining("not-permitted");
    }

    private void publish(String code, Duration accept) {
        draft(code, accept);
        catalogue.publish(as("district"), code, 0);
    }

    private void draft(String code, Duration accept) {
        catalogue.save(as("district"), changed(code, accept), null);
    }

    private CaseTypeDraft changed(String code, Duration accept) {
        var it = catalogue.versions(as("district"), code).get(0).toDraft();
        var old = it.limits();
        return new CaseTypeDraft(
                code,
                it.line(),
                it.domain(),
                it.serviceClass(),
                it.naming(),
                it.keywords(),
                "DEP-URBAN",
                List.of(),
                it.leadLevel(),
                it.severity(),
                new CaseType.Limits(
                        old.basis(), accept, old.dispatch(), old.handle(), old.check(), old.whole(), old.urgent()),
                it.fieldCheck(),
                it.residentRating(),
                it.proof(),
                it.duplicates(),
                it.onTheSpot(),
                it.extraFields(),
                it.source(),
                "受理提速");
    }

    private CaseNumber reported(String code) {
        var report =
                new Report(code, null, "测试", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        return desk.report(as("worker"), report, null).number();
    }

    private ActingPost as(String who) {
        return district.as(who);
    }
}
