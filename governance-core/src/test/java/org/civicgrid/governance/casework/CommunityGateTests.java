package org.civicgrid.governance.casework;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.duty.AdmissionDraft;
import org.civicgrid.governance.duty.AdmissionList;
import org.civicgrid.governance.duty.AdmissionRegister;
import org.civicgrid.governance.duty.Frequency;
import org.civicgrid.governance.duty.RefusalLedger;
import org.civicgrid.governance.duty.RefusalQuery;
import org.civicgrid.governance.duty.RefusalRecord;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A department's matter on every way to a community: refused with the clause, and let through once it is admitted. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CommunityGateTests {

    private static final String COMMUNITY = "U-Q1";
    private static final String HOME = "990108001001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Autowired
    CaseIntake intake;

    @Autowired
    CaseTypeCatalogue types;

    @Autowired
    AdmissionRegister list;

    @Autowired
    RefusalLedger ledger;

    @Autowired
    ForceRegister force;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    Attachments attachments;

    @Autowired
    Clock clock;

    /** The ways, each with a type of its own, so that what one admits admits no other. */
    enum Way {
        DISPATCH("URB-0502"),
        TRANSFER("TRA-0102"),
        ADJUDICATION("TRA-0103"),
        SPLIT("TRA-0104"),
        PART_SENT_ON("TRA-0201"),
        JOIN("TRA-0202"),
        PART_JOINED_AND_SENT_ON("TRA-0203"),
        RAISED_AND_DISPATCHED("TRA-0301"),
        RAISED_AND_SPLIT("TRA-0302"),
        DELEGATED_AND_DISPATCHED("TRA-0401"),
        ESCALATED_AND_DISPATCHED("URB-0801"),
        REOPENED_AND_DISPATCHED("URB-0104"),
        RECLASSIFIED_AND_DISPATCHED("URB-0601");

        private final String type;

        Way(String type) {
            this.type = type;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noWayLeadsAnUnadmittedMatterToACommunity(Way way) {
        var before = refusals();

        var last = lead(way);
        var refused = catchThrowableOfType(Refusal.class, last::go);

        assertThat(refused.getCode()).isEqualTo("matter-not-admitted");
        assertThat(refused.getExtensions().get("clause").toString()).contains("准入清单");
        assertThat(refusals()).hasSize(before.size() + 1);
        assertThat(refusals().get(0).typeCode()).isEqualTo(way.type);
        assertThat(refusals().get(0).community()).isEqualTo(HOME);

        admit(way.type);
        lead(way).go();

        assertThat(refusals()).hasSize(before.size() + 1);
    }

    @Test
    void noOtherActOfTheProcessNamesAUnitOrLeadsToTheCheckOnSite() {
        var ways = CaseProcess.table().stream()
                .filter(row -> Stream.concat(row.requires().stream(), row.takes().stream())
                                .anyMatch(it -> it == Input.UNIT || it == Input.UNITS)
                        || row.to() == Stage.FED_BACK)
                .map(Transition::action)
                .collect(toCollection(() -> EnumSet.noneOf(Action.class)));

        assertThat(ways)
                .containsExactlyInAnyOrder(
                        Action.DISPATCH,
                        Action.TRANSFER,
                        Action.ADJUDICATE,
                        Action.SPLIT,
                        Action.JOIN,
                        Action.RETURN,
                        Action.FEED_BACK);
    }

    @Test
    void anImportOfADepartmentsSystemLosesTheRowsThatACommunityHasNotAdmitted() {
        var before = refusals();
        var batch = batch("FIR-0201", force.unit("DEP-URBAN").id());

        var looked = intake.look(as("district"), batch);
        var taken = intake.takeOver(as("district"), batch);

        assertThat(looked.barred()).hasSize(1);
        assertThat(taken.fresh()).isZero();
        assertThat(taken.barred().get(batch.cases().get(0).number()).getCode()).isEqualTo("matter-not-admitted");
        assertThat(refusals()).hasSize(before.size() + 1);

        admit("FIR-0201");

        assertThat(intake.takeOver(as("district"), batch).fresh()).isEqualTo(1);
        assertThat(intake.takeOver(as("district"), batch("FIR-0202", null)).fresh())
                .isEqualTo(1);
    }

    @Test
    void theDeskChecksWhereTheCommunityHasNotAdmittedADepartmentsMatter() {
        var number = fedBack("URB-0102");

        assertThat(may("clerk", number)).doesNotContain(Action.CHECK);
        act("street", number, Action.CHECK, saying("现场已核"));

        admit("URB-0102");
        var admitted = fedBack("URB-0102");
        assertThat(may("street", admitted)).doesNotContain(Action.CHECK);
        act("clerk", admitted, Action.CHECK, saying("现场已核"));
    }

    @Test
    void whatResidentsAndGridWorkersFindIsNoPush() {
        var found = filed("worker", "URB-0401");
        act("street", found, Action.DISPATCH, to("DEP-URBAN"));
        act(
                "department",
                found,
                Action.RETURN,
                because("INCOMPLETE_INFORMATION").withUnit(COMMUNITY));
        act("street", found, Action.DISPATCH, to(COMMUNITY));

        assertThat(reader.file(as("clerk"), found).state().getStage()).isEqualTo(Stage.DISPATCHED);
    }

    @Test
    void theNegativeListGoesBeforeEverythingAdmitted() {
        admit("URB-0703");
        list.add(as("district"), AdmissionList.NEGATIVE, draft("URB-07*", List.of()));
        var number = filed("department", "URB-0703");

        var refused = catchThrowableOfType(Refusal.class, () -> act("street", number, Action.DISPATCH, to(COMMUNITY)));

        assertThat(refused.getCode()).isEqualTo("matter-excluded");
        assertThat(refusals().get(0).clause()).startsWith("F-");
    }

    @Test
    void whatOneCommunityHasAdmittedIsNotAdmittedInAnother() {
        list.add(as("district"), AdmissionList.STATUTORY, draft("URB-0301", List.of("990108002001")));
        var number = filed("department", "URB-0301");

        var refused = catchThrowableOfType(Refusal.class, () -> act("street", number, Action.DISPATCH, to(COMMUNITY)));

        assertThat(refused.getCode()).isEqualTo("matter-not-admitted");
    }

    /** The last act, after everything that comes before it. */
    private interface Last {
        void go();
    }

    private Last lead(Way way) {
        return switch (way) {
            case DISPATCH -> dispatching("street", filed("department", way.type));
            case TRANSFER -> {
                var number = dispatched("department", way.type);
                yield () -> act("street", number, Action.TRANSFER, to(COMMUNITY).withText("改派"));
            }
            case ADJUDICATION -> {
                var number = dispatched("department", way.type);
                act("department", number, Action.RETURN, because("INCOMPLETE_INFORMATION"));
                act("street", number, Action.DISPATCH, to("DEP-ECOLOGY"));
                act("department2", number, Action.RETURN, because("INCOMPLETE_INFORMATION"));
                yield () ->
                        act("district", number, Action.ADJUDICATE, to(COMMUNITY).withText("裁定"));
            }
            case SPLIT -> {
                var number = filed("department", way.type);
                yield () -> act("street", number, Action.SPLIT, parts(COMMUNITY));
            }
            case PART_SENT_ON -> {
                var number = filed("department", way.type);
                act("street", number, Action.SPLIT, parts("DEP-ECOLOGY"));
                yield returnedPart(number);
            }
            case JOIN -> {
                var number = accepted("worker", way.type);
                yield () -> act("department", number, Action.JOIN, parts(COMMUNITY));
            }
            case PART_JOINED_AND_SENT_ON -> {
                var number = accepted("worker", way.type);
                act("department", number, Action.JOIN, parts("DEP-ECOLOGY"));
                yield returnedPart(number);
            }
            case RAISED_AND_DISPATCHED -> dispatching("district", raised("department", accepted("worker", way.type)));
            case RAISED_AND_SPLIT -> {
                var number = raised("department", accepted("worker", way.type));
                yield () -> act("district", number, Action.SPLIT, parts(COMMUNITY));
            }
            case DELEGATED_AND_DISPATCHED -> {
                var number = raised("street", filed("department", way.type));
                act("district", number, Action.DELEGATE, saying("由街道办理"));
                yield dispatching("street", number);
            }
            case ESCALATED_AND_DISPATCHED -> {
                var number = filed("department", way.type);
                desk.act(force.platform(), number, Action.ESCALATE, saying("超时"), null);
                yield dispatching("district", number);
            }
            case REOPENED_AND_DISPATCHED -> {
                var number = reported("department", way.type);
                act("street", number, Action.REJECT, because("NOT_LOCATABLE"));
                act("street", number, Action.REOPEN, because("CLOSED_IN_ERROR"));
                yield dispatching("street", number);
            }
            case RECLASSIFIED_AND_DISPATCHED -> {
                var number = filed("department", "URB-0602");
                act("street", number, Action.RECLASSIFY, saying("改类").withTypeCode(way.type));
                yield dispatching("street", number);
            }
        };
    }

    private Last dispatching(String who, CaseNumber number) {
        return () -> act(who, number, Action.DISPATCH, to(COMMUNITY));
    }

    private Last returnedPart(CaseNumber whole) {
        var parts = reader.file(as("street"), whole).history().stream()
                .filter(event -> event.action() == Action.SPLIT || event.action() == Action.JOIN)
                .findFirst()
                .orElseThrow()
                .details()
                .parts();
        var part = new CaseNumber(parts.get(0));
        act("department2", part, Action.RETURN, because("INCOMPLETE_INFORMATION"));
        return dispatching("street", part);
    }

    private CaseNumber raised(String who, CaseNumber number) {
        act(who, number, Action.RAISE, because("MAJOR_RISK"));
        act("district", number, Action.GRANT_RAISE, saying("由区中心牵头"));
        return number;
    }

    private CaseNumber fedBack(String type) {
        var number = accepted("department", type);
        act(
                "department",
                number,
                Action.FEED_BACK,
                saying("已办").withOutcome(Outcome.SOLVED).withAttachmentIds(List.of(photo())));
        return number;
    }

    private CaseNumber accepted(String who, String type) {
        var number = dispatched(who, type);
        act("department", number, Action.ACCEPT, saying(null));
        return number;
    }

    private CaseNumber dispatched(String who, String type) {
        var number = filed(who, type);
        act("street", number, Action.DISPATCH, to("DEP-URBAN"));
        return number;
    }

    private CaseNumber filed(String who, String type) {
        var number = reported(who, type);
        act("street", number, Action.FILE, saying(null));
        return number;
    }

    private CaseNumber reported(String who, String type) {
        var report =
                new Report(type, null, "请协助", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        return desk.report(as(who), report, null).number();
    }

    private CaseIntake.Batch batch(String type, Integer departmentId) {
        var place = territories.require(new TerritoryCode(HOME + "001"));
        var row = new ImportedCase(
                "IMPORT-" + type,
                types.inForce(type).orElseThrow(),
                Severity.NORMAL,
                Channel.TRANSFER,
                "转办",
                null,
                new ImportedCase.Place(new LngLat(104.005, 30.005), "CGCS2000", null, place.jurisdiction()),
                clock.instant().minusSeconds(60),
                Stage.DISPATCHED,
                null,
                clock.instant(),
                new ImportedCase.Source("转办", "处理中", null, null, false));
        return new CaseIntake.Batch("OTHER-" + type, departmentId, UUID.randomUUID(), false, List.of(row));
    }

    private void admit(String type) {
        list.add(as("district"), AdmissionList.STATUTORY, draft(type, List.of(HOME)));
    }

    private static AdmissionDraft draft(String type, List<String> communities) {
        return new AdmissionDraft(
                "测试事项", List.of(type), "协助办理测试事项", "测试依据", Frequency.MONTHLY, 1, communities, null, null);
    }

    private List<RefusalRecord> refusals() {
        as("street");
        return ledger.list(as("clerk"), new RefusalQuery(HOME, null, null, null), new Paging(100, null))
                .items();
    }

    private List<Action> may(String who, CaseNumber number) {
        return desk.possible(as(who), number).stream().map(Transition::action).toList();
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

    private static ActionInput parts(String unit) {
        return ActionInput.saying("请配合").withUnits(List.of(unit));
    }

    private static ActionInput because(String reason) {
        return ActionInput.saying("说明").withReasonCode(reason);
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
}
