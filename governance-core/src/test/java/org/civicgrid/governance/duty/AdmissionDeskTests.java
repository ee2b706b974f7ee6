package org.civicgrid.governance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application on its way from a department's draft to its end. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class AdmissionDeskTests {

    private static final String HOME = "990108001001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    AdmissionDesk desk;

    @Autowired
    AdmissionRegister list;

    @Autowired
    AdmissionExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void travelsFromDraftToWithdrawalAndIsAnItemMeanwhile() {
        var id = underReview();
        act("secretary", id, AdmissionAction.OPINE, new AdmissionActInput("可以协助", Stance.AGREE, null, null, null));
        act("district", id, AdmissionAction.APPROVE, means());
        act("district", id, AdmissionAction.ACTIVATE, saying(null));

        var active = desk.find(as("department"), id);
        assertThat(active.status()).isEqualTo(ApplicationStatus.ACTIVE);
        assertThat(active.means()).isEqualTo(new AdmissionMeans(2, new BigDecimal("60000.00"), "区执法局"));
        assertThat(items(id)).hasSize(1);

        act("district", id, AdmissionAction.WITHDRAW, saying("任务完成"));

        assertThat(items(id)).isEmpty();
        assertThat(desk.history(as("department"), id))
                .extracting(AdmissionEvent::action)
                .containsExactly(
                        AdmissionAction.CREATE,
                        AdmissionAction.SUBMIT,
                        AdmissionAction.REVIEW,
                        AdmissionAction.OPINE,
                        AdmissionAction.APPROVE,
                        AdmissionAction.ACTIVATE,
                        AdmissionAction.WITHDRAW);
    }

    @Test
    void nothingIsApprovedWithoutStaffAndMoney() {
        var id = underReview();

        var refused = catchThrowableOfType(
                InvalidInput.class, () -> act("district", id, AdmissionAction.APPROVE, saying("同意")));

        assertThat(refused.getFaults())
                .extracting("field", "code")
                .contains(
                        tuple("persons", "admission-means"),
                        tuple("amount", "admission-means"),
                        tuple("fromUnit", "admission-means"));
        assertThat(desk.find(as("district"), id).status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    }

    @Test
    void neitherDoesTheDatabaseWithJavaOutOfTheWay() {
        var id = underReview();

        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> jdbc.sql("update admission_application set status = 'APPROVED' where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("ck_admission_application_means");
    }

    @Test
    void onlyThoseWhomTheTableNamesMayAct() {
        var id = created();

        for (var stranger : List.of("district", "secretary", "department2")) {
            assertThat(catchThrowableOfType(
                                    Refusal.class, () -> act(stranger, id, AdmissionAction.SUBMIT, saying(null)))
                            .getCode())
                    .as(stranger)
                    .isEqualTo("admission-application-not-found");
        }
        act("department", id, AdmissionAction.SUBMIT, saying(null));
        assertThat(catchThrowableOfType(Refusal.class, () -> act("department", id, AdmissionAction.APPROVE, means()))
                        .getExtensions()
                        .get("possible"))
                .isEqualTo(List.of("withdraw"));
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.find(as("department2"), id)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aStreetSeesWhatWouldReachItAndNoOther() {
        var id = underReview();

        assertThat(ids("street-leader")).contains(id);
        assertThat(ids("secretary")).contains(id);
        assertThat(ids("secretary2")).doesNotContain(id);
        assertThat(ids("street-leader2")).doesNotContain(id);
    }

    @Test
    void asksForNoticeAndCountsTheLimitOfDecidingInWorkingDays() {
        var early = desk.create(
                as("department"), draft(LocalDate.now(Clock.systemUTC()).plusDays(3), null));

        assertThat(catchThrowableOfType(
                                InvalidInput.class,
                                () -> act("department", early.id(), AdmissionAction.SUBMIT, saying(null)))
                        .getFaults())
                .extracting("code")
                .containsExactly("admission-notice");

        var waiting = desk.find(as("district"), submitted());
        assertThat(waiting.decideBy()).isAfter(waiting.submittedAt().plusSeconds(14 * 86_400L));
        assertThat(waiting.overdue()).isFalse();
    }

    @Test
    void theClockEndsWhatIsOver() {
        var id = underReview();
        act("district", id, AdmissionAction.APPROVE, means());
        act("district", id, AdmissionAction.ACTIVATE, saying(null));
        jdbc.sql("update admission_application set starts_on = '2020-01-01', ends_on = '2020-02-01' where id = ?")
                .param(id)
                .update();

        expiry.run();

        assertThat(desk.find(as("department"), id).status()).isEqualTo(ApplicationStatus.EXPIRED);
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        var id = created();
        desk.change(as("department"), id, 0, draft(null, null));

        assertThat(catchThrowableOfType(Refusal.class, () -> desk.change(as("department"), id, 0, draft(null, null)))
                        .getKind())
                .isEqualTo(Refusal.Kind.STALE);
    }

    private int underReview() {
        var id = submitted();
        act("district", id, AdmissionAction.REVIEW, saying("请街道、社区发表意见"));
        return id;
    }

    private int submitted() {
        var id = created();
        act("department", id, AdmissionAction.SUBMIT, saying(null));
        return id;
    }

    private int created() {
        return desk.create(as("department"), draft(null, null)).id();
    }

    private static AdmissionDraft draft(LocalDate from, LocalDate to) {
        return new AdmissionDraft(
                "协助巡看", List.of("URB-0903"), "协助巡看并报告", "测试依据", Frequency.MONTHLY, 2, List.of(HOME), from, to);
    }

    private List<AdmissionItemView> items(int application) {
        var query = new AdmissionQuery(
                HOME, AdmissionList.ASSIST, null, true, true, desk.earliest().plusDays(1));
        return list.list(as("secretary"), query, new Paging(100, null)).items().stream()
                .filter(it -> Integer.valueOf(application).equals(it.application()))
                .toList();
    }

    private List<Integer> ids(String who) {
        return desk.list(as(who), null, new Paging(100, null)).items().stream()
                .map(AdmissionApplicationView::id)
                .toList();
    }

    private void act(String who, int id, AdmissionAction action, AdmissionActInput input) {
        desk.act(as(who), id, action, input, null);
    }

    private ActingPost as(String who) {
        return district.as(who);
    }

    private static AdmissionActInput saying(String text) {
        return AdmissionActInput.saying(text);
    }

    private static AdmissionActInput means() {
        return new AdmissionActInput("同意准入", null, 2, new BigDecimal("60000.00"), "区执法局");
    }
}
