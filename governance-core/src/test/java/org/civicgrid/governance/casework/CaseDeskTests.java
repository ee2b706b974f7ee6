package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A case on its way, on real PostgreSQL under the application's restricted role. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CaseDeskTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Autowired
    CaseLists lists;

    @Autowired
    Attachments attachments;

    @Test
    void travelsFromReportToRating() {
        var number = reported("worker", 1);

        act("street", number, Action.FILE, saying("属实"));
        act("street", number, Action.DISPATCH, to("DEP-URBAN"));
        act("department", number, Action.ACCEPT, saying(null));
        act("department", number, Action.FEED_BACK, done());
        act("clerk", number, Action.CHECK, saying("现场已恢复"));
        act("street", number, Action.CLOSE, saying(null));
        act("worker", number, Action.RATE, rating(5));

        var file = reader.file(as("street"), number);
        assertThat(file.state().getStage()).isEqualTo(Stage.EVALUATED);
        assertThat(file.state().getOutcome()).isEqualTo(Outcome.SOLVED);
        assertThat(file.history()).hasSize(8);
        assertThat(file.clocks()).noneMatch(CaseClock::isRunning);
    }

    @Test
    void travelsThroughReturnExtensionRaiseAndRework() {
        var number = reported("worker", 1);

        act("street", number, Action.FILE, saying(null));
        act("street", number, Action.DISPATCH, to("DEP-ECOLOGY"));
        act("department2", number, Action.RETURN, because("INCOMPLETE_INFORMATION"));
        act("street", number, Action.RAISE, because("MAJOR_RISK"));
        act("district", number, Action.GRANT_RAISE, saying("由区中心牵头"));
        act("district", number, Action.DISPATCH, to("DEP-URBAN"));
        act("department", number, Action.ACCEPT, saying(null));
        act("department", number, Action.REQUEST_EXTENSION, days("WEATHER", 3));
        act("district", number, Action.GRANT_EXTENSION, days(null, 2));
        act("department", number, Action.FEED_BACK, done());
        act("clerk", number, Action.REWORK, because("REPLY_INADEQUATE"));
        act("department", number, Action.FEED_BACK, done());
        act("clerk", number, Action.CHECK, saying("已解决"));
        act("district", number, Action.CLOSE, saying(null));

        var file = reader.file(as("district"), number);
        assertThat(file.state().getStage()).isEqualTo(Stage.CLOSED);
        assertThat(file.state().getLevel()).isEqualTo(DeskLevel.DISTRICT);
        assertThat(file.clocks()).anyMatch(clock -> !clock.extended().isZero());
    }

    @Test
    void offersOpenCasesOfTheTypeNearbyAsProbablyTheSame() {
        var number = reported("worker", 1);
        var type = reader.file(as("street"), number).type();
        var place = GovernanceFixtures.place(1);

        assertThat(lists.duplicates(as("street"), type, place.lng() + 0.0001, place.lat(), "堆物"))
                .extracting(CaseSummary::number)
                .contains(number.text());
        assertThat(lists.duplicates(as("street"), type, place.lng() + 0.004, place.lat(), null))
                .isEmpty();
    }

    @Test
    void refusesWhatTheStageDoesNotAllowAndSaysWhatIsPossible() {
        var number = reported("worker", 1);

        assertThatThrownBy(() -> act("street", number, Action.CLOSE, saying(null)))
                .isInstanceOfSatisfying(
                        CaseRefusals.ActionNotPossible.class,
                        refusal -> assertThat(
                                        refusal.getExtensions().get("possible").toString())
                                .contains("file"));
    }

    @Test
    void hidesACaseFromTheOtherStreetAndFromAdministrators() {
        var number = reported("worker", 1);

        for (var stranger : List.of("street2", "clerk2", "worker2", "department", "sysadmin")) {
            assertThatThrownBy(() -> reader.file(as(stranger), number))
                    .as(stranger)
                    .isInstanceOf(CaseRefusals.CaseNotFound.class);
            assertThat(lists.page(as(stranger), CaseFilter.everything(), CaseFilter.Order.NEWEST, Paging.first(100))
                            .items())
                    .noneMatch(row -> row.number().equals(number.text()));
        }
    }

    @Test
    void makesOneCaseOfOneKey() {
        var first = desk.report(as("worker"), report(1), "key-1");
        var again = desk.report(as("worker"), report(1), "key-1");

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.isNew()).isFalse();
        assertThatThrownBy(() -> desk.report(as("worker"), report(2), "key-1"))
                .isInstanceOf(CaseRefusals.KeyReused.class);
    }

    @Test
    void refusesAPointOutsideTheMapNamingTheField() {
        var far = new Report(
                "URB-0101",
                null,
                "远处",
                null,
                Channel.GRID_WORKER,
                new Report.Place(105, 31, null, null, null),
                null,
                List.of(),
                null);

        assertThatThrownBy(() -> desk.report(as("worker"), far, null)).hasMessageContaining("outside-the-map");
    }

    @Test
    void namesEveryFaultOfAReportAtOnce() {
        var wrong = new Report(
                "NOPE",
                "x".repeat(200),
                "坏\u0000字",
                null,
                Channel.GRID_WORKER,
                new Report.Place(999, 30, null, null, null),
                null,
                List.of(),
                Instant.parse("1900-01-01T00:00:00Z"));

        assertThatThrownBy(() -> desk.report(as("worker"), wrong, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .contains("typeCode", "title", "description", "place.lng", "occurredAt"));
    }

    @Test
    void aDepartmentGoesOnReadingWhatItReturnedAndCanDoNothingMoreToIt() {
        var number = reported("worker", 1);
        act("street", number, Action.FILE, saying(null));
        act("street", number, Action.DISPATCH, to("DEP-URBAN"));
        act("department", number, Action.RETURN, because("INCOMPLETE_INFORMATION"));

        assertThat(reader.file(as("department"), number).history()).hasSize(4);
        assertThat(lists.handled(as("department"), CaseFilter.everything(), Paging.first(20))
                        .items())
                .anyMatch(row -> row.number().equals(number.text()));
        assertThat(desk.possible(as("department"), number))
                .extracting(Transition::action)
                .containsExactly(Action.FOLLOW);
        assertThatThrownBy(() -> reader.file(as("department2"), number)).isInstanceOf(CaseRefusals.CaseNotFound.class);
    }

    @Test
    void tellsWhenItWasUrgedAsPeopleReadIt() {
        var number = reported("worker", 1);
        act("street", number, Action.URGE, saying(null));

        assertThatThrownBy(() -> act("street", number, Action.URGE, saying(null)))
                .isInstanceOfSatisfying(
                        CaseRefusals.UrgedAlready.class,
                        it -> assertThat(it.getArgs().get(0).toString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
    }

    private CaseNumber reported(String who, int street) {
        return desk.report(as(who), report(street), null).number();
    }

    private static Report report(int street) {
        return new Report(
                "URB-0101",
                null,
                "占道堆物𠮷",
                null,
                Channel.GRID_WORKER,
                GovernanceFixtures.place(street),
                null,
                List.of(),
                null);
    }

    private ActingPost as(String who) {
        return district.as(who);
    }

    private void act(String who, CaseNumber number, Action action, ActionInput input) {
        desk.act(as(who), number, action, input, null);
    }

    private static ActionInput saying(String text) {
        return ActionInput.saying(text);
    }

    private static ActionInput to(String unit) {
        return ActionInput.saying(null).withUnit(unit);
    }

    private static ActionInput because(String reason) {
        return ActionInput.saying("说明").withReasonCode(reason);
    }

    private static ActionInput days(String reason, int days) {
        return because(reason).withWorkingDays(days);
    }

    private ActionInput done() {
        return ActionInput.saying("已清理")
                .withOutcome(Outcome.SOLVED)
                .withAttachmentIds(List.of(photo()))
                .withPublicText(true);
    }

    private UUID photo() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return attachments
                    .store(as("department"), "after.png", new ByteArrayInputStream(png.toByteArray()))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActionInput rating(int stars) {
        return ActionInput.saying(null).withRating(stars);
    }
}
