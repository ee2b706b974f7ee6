package org.civicgrid.governance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The matrix of duties, which decides where no routing rule does. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class DutyMatrixTests {

    /** Only a grave case of this type has a rule. */
    private static final String TYPE = "URB-0701";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    DutyMatrix matrix;

    @Autowired
    Routing routing;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseTypeCatalogue types;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    Clock clock;

    @Test
    void saysWhoLeadsAndWhyWhereNoRuleFits() {
        var leader = district.as("district");
        var type = new Report(
                TYPE,
                null,
                "外墙",
                Severity.NORMAL,
                Channel.GRID_WORKER,
                GovernanceFixtures.place(1),
                null,
                List.of(),
                null);
        desk.report(district.as("worker"), type, null);
        assertThat(proposed().unit().code()).isEqualTo("U-C1");
        var change = change("URB-07*", DutyRole.ASSIST, DutyRole.ASSIST, DutyRole.LEAD, today());

        var impact = matrix.preview(leader, change);
        assertThat(impact.elsewhere()).isPositive();
        assertThat(proposed().unit().code()).isEqualTo("U-C1");

        matrix.apply(leader, change);
        assertThat(proposed().unit().code()).isEqualTo("U-Q1");
        assertThat(proposed().note()).contains("房屋与楼宇").contains("社区");
        assertThat(proposed().noteEn()).contains("led by the community");
        assertThat(routing.propose(types.inForce(TYPE).orElseThrow(), Severity.URGENT, Channel.HOTLINE, place())
                        .ruleId())
                .isNotNull();

        matrix.apply(leader, change(TYPE, DutyRole.NONE, DutyRole.LEAD, DutyRole.NONE, today()));
        assertThat(proposed().unit().code()).as("the longer pattern").isEqualTo("U-S1");
    }

    @Test
    void keepsEveryVersionWithItsDays() {
        var leader = district.as("district");
        var later = today().plusDays(30);
        matrix.apply(leader, change("ELD-01*", DutyRole.LEAD, DutyRole.NONE, DutyRole.NONE, today()));
        matrix.apply(leader, change("ELD-01*", DutyRole.NONE, DutyRole.LEAD, DutyRole.NONE, later));

        assertThat(lead(today())).isEqualTo(DutyLevel.DISTRICT);
        assertThat(lead(later)).isEqualTo(DutyLevel.STREET);
    }

    @Test
    void exactlyOneLevelLeads() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> matrix.apply(
                        district.as("district"),
                        change("ELD-02*", DutyRole.LEAD, DutyRole.LEAD, DutyRole.NONE, today())));

        assertThat(refused.getFaults()).extracting("code").containsExactly("duty-one-lead");
    }

    private DutyLevel lead(LocalDate day) {
        return matrix.list(district.as("clerk"), day).stream()
                .filter(it -> it.typePattern().equals("ELD-01*"))
                .findFirst()
                .orElseThrow()
                .lead();
    }

    private Routing.Proposal proposed() {
        return routing.propose(types.inForce(TYPE).orElseThrow(), Severity.NORMAL, Channel.HOTLINE, place());
    }

    private Jurisdiction place() {
        return territories.require(new TerritoryCode("990108001001001")).jurisdiction();
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }

    private static DutyChange change(
            String pattern, DutyRole district, DutyRole street, DutyRole community, LocalDate day) {
        return new DutyChange(pattern, "房屋与楼宇", "buildings", district, street, community, false, day, "测试");
    }
}
