package org.civicgrid.portal.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.duty.AdmissionActInput;
import org.civicgrid.governance.duty.AdmissionAction;
import org.civicgrid.governance.duty.AdmissionDesk;
import org.civicgrid.governance.duty.AdmissionDraft;
import org.civicgrid.governance.duty.DutyFounding;
import org.civicgrid.governance.duty.DutyFounding.MadeUpRefusal;
import org.civicgrid.governance.duty.Frequency;
import org.civicgrid.governance.duty.Stance;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The draft of the admission list and of the duty matrix, with applications in every state that were made through {@link
 * AdmissionDesk} like any other, and what communities were spared in the last months, all made up.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoDuties {

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final int REFUSALS = 10;
    private static final int AHEAD = 75;
    private static final String STREET = "510108002";
    private static final String COMMUNITY = "510108002005";
    private static final List<String> TYPES = List.of("URB-0401", "TRA-0201", "FIR-0401", "URB-0801", "URB-0601");
    private static final List<String> DEPARTMENTS =
            List.of("DEP-URBAN", "DEP-TRAFFIC-POLICE", "DEP-FIRE", "DEP-MARKET", "DEP-PARK");
    private static final List<Action> ROUTES = List.of(Action.DISPATCH, Action.TRANSFER, Action.SPLIT, Action.REPORT);

    private final DutyFounding founding;
    private final AdmissionDesk desk;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final DemoClock clock;

    /** What an application asks for. */
    private record Matter(
            String department,
            String title,
            String type,
            String clause,
            Frequency frequency,
            int forms,
            boolean here) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("DEP-URBAN", "演示·绿地脏乱巡看", "URB-0602", "协助巡看小区周边绿地，发现脏乱及时上报，不承担清理", Frequency.WEEKLY, 1, false),
            new Matter(
                    "DEP-HOUSING", "演示·老旧外墙巡看", "URB-0701", "协助巡看老旧楼栋外墙并上报，鉴定与修缮由住建交局负责", Frequency.QUARTERLY, 1, true),
            new Matter("DEP-URBAN", "演示·流浪动物信息登记", "URB-0104", "协助登记流浪动物出没信息", Frequency.MONTHLY, 2, true),
            new Matter("DEP-HEALTH", "演示·家庭医生签约入户", "ELD-0202", "协助联系独居老年人签约家庭医生", Frequency.QUARTERLY, 2, false),
            new Matter("DEP-URBAN", "演示·非机动车停放劝导", "TRA-0203", "协助劝导小区出入口非机动车有序停放", Frequency.WEEKLY, 1, true),
            new Matter("DEP-URBAN", "演示·背街小巷巡看", "URB-0102", "协助巡看背街小巷保洁情况", Frequency.WEEKLY, 1, true));

    void load(long seed) {
        founding.loadDraft(SINCE);
        applications();
        founding.markMadeUp();
        founding.addMadeUp(refusals(new Random(seed ^ 0xD07E5L)));
    }

    /** The first two in force, the others approved, rejected, under review and still a draft. */
    private void applications() {
        for (int i = 0; i < MATTERS.size(); i++) {
            var from = clock.instant().minus(Duration.ofDays(i < 2 ? 150 : 12L - i));
            go(MATTERS.get(i), i, from);
        }
    }

    private void go(Matter matter, int state, Instant at) {
        var applicant = holder("handler-" + matter.department());
        var district = holder("district");
        var id = clock.at(at, () -> desk.create(applicant, draft(matter, at)).id());
        if (state == 5) {
            return;
        }
        act(applicant, id, at.plus(Duration.ofHours(1)), AdmissionAction.SUBMIT, AdmissionActInput.saying(null));
        act(district, id, at.plus(Duration.ofHours(20)), AdmissionAction.REVIEW, saying("请相关街道、社区三日内发表意见。"));
        act(
                holder("head-" + STREET),
                id,
                at.plus(Duration.ofHours(30)),
                AdmissionAction.OPINE,
                says(Stance.AGREE, "可以协助，人员须到位。"));
        if (matter.here()) {
            act(
                    holder("secretary-" + COMMUNITY),
                    id,
                    at.plus(Duration.ofHours(40)),
                    AdmissionAction.OPINE,
                    says(Stance.AMEND, "建议减少表册，数据由部门填报。"));
        }
        var decided = at.plus(Duration.ofHours(90));
        switch (state) {
            case 0, 1, 2 -> act(district, id, decided, AdmissionAction.APPROVE, means(matter));
            case 3 -> act(district, id, decided, AdmissionAction.REJECT, saying("职责属部门，社区不具备条件，不同意准入。"));
            default -> {
                // Still under review.
            }
        }
        if (state < 2) {
            act(
                    district,
                    id,
                    decided.plus(Duration.ofHours(1)),
                    AdmissionAction.ACTIVATE,
                    AdmissionActInput.saying(null));
        }
    }

    private void act(ActingPost by, int id, Instant at, AdmissionAction action, AdmissionActInput input) {
        clock.at(at, () -> desk.act(by, id, action, input, null));
    }

    private AdmissionDraft draft(Matter it, Instant at) {
        return new AdmissionDraft(
                it.title(),
                List.of(it.type()),
                it.clause(),
                "演示文件（草案）",
                it.frequency(),
                it.forms(),
                it.here() ? neighbours() : List.of(),
                LocalDate.ofInstant(at, CalendarZone.SHANGHAI).plusDays(AHEAD),
                null);
    }

    /** The community of the demo accounts and those of its street that follow it. */
    private List<String> neighbours() {
        return territories.children(territories.require(new TerritoryCode(STREET))).stream()
                .map(it -> it.code().digits())
                .filter(code -> code.compareTo(COMMUNITY) >= 0)
                .limit(3)
                .toList();
    }

    private static AdmissionActInput means(Matter it) {
        return new AdmissionActInput(
                "同意准入，人员与经费随事下沉。",
                null,
                2,
                new BigDecimal("60000.00"),
                it.department().equals("DEP-URBAN") ? "区综合行政执法局" : "区住建交局");
    }

    private static AdmissionActInput saying(String text) {
        return AdmissionActInput.saying(text);
    }

    private static AdmissionActInput says(Stance stance, String text) {
        return new AdmissionActInput(text, stance, null, null, null);
    }

    /** Half of them where the demo accounts are. */
    private List<MadeUpRefusal> refusals(Random random) {
        var communities = territories.districts().stream()
                .flatMap(this::below)
                .flatMap(this::below)
                .map(it -> it.code().digits())
                .toList();
        return IntStream.range(0, REFUSALS)
                .mapToObj(i -> {
                    var kind = i % TYPES.size();
                    var department = DEPARTMENTS.get(kind);
                    return new MadeUpRefusal(
                            clock.instant().minus(Duration.ofHours(30 + 200L * i + random.nextInt(100))),
                            "演示-%03d".formatted(i + 1),
                            TYPES.get(kind),
                            ROUTES.get(i % ROUTES.size()),
                            department,
                            i % 2 == 0 ? COMMUNITY : communities.get(random.nextInt(communities.size())),
                            holder("handler-" + department).inWords());
                })
                .toList();
    }

    private Stream<Territory> below(Territory place) {
        return territories.children(place).stream();
    }

    private ActingPost holder(String postCode) {
        var person = force.holderOf(postCode);
        var post = force.presentPosts(person.id()).stream()
                .filter(it -> it.code().equals(postCode))
                .findFirst()
                .orElseThrow();
        return force.acting(0, person.id(), post.id());
    }
}
