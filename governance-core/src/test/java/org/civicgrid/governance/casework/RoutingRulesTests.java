package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** Routing rules are asked in order, change from a day on, and can be looked ahead at. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class RoutingRulesTests {

    private static final String STREET = "990108001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    RoutingRules rules;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Autowired
    Clock clock;

    /** Outside the transaction of the test, which is rolled back. */
    @BeforeTransaction
    void theDistrict() {
        district.as("district");
    }

    @Test
    void changesNothingBeforeItsDay() {
        var rule = first("SEC-0101", tomorrow());

        rules.apply(by(), rule);

        assertThat(unit("SEC-0101", today())).isNotEqualTo("区生态环境局");
        assertThat(unit("SEC-0101", tomorrow())).isEqualTo("区生态环境局");
    }

    @Test
    void saysWhichRuleDecidedAndWhyTheOthersDidNot() {
        rules.apply(by(), first("URB-0101", today()));

        var trial = rules.tryOut(by(), "URB-0102", STREET, Severity.NORMAL, Channel.PATROL, today());

        assertThat(trial.steps().get(0).miss()).isEqualTo(RoutingRule.Miss.TYPE);
        assertThat(trial.matched()).isNotNull();
    }

    @Test
    void goesToTheOperationCentreWhenNoRuleFits() {
        rules.list(by()).forEach(it -> rules.apply(by(), new RoutingChange.End(it.id(), today(), "测试")));

        var trial = rules.tryOut(by(), "URB-0102", STREET, Severity.NORMAL, Channel.PATROL, today());

        assertThat(trial.matched()).isNull();
        assertThat(trial.unit()).isEqualTo("1街道城运分中心");
    }

    @Test
    void countsTheWaitingCasesThatWouldGoElsewhere() {
        reported("ENV-0101");

        var impact = rules.preview(by(), first("ENV-0101", today()));

        assertThat(impact.looked()).isPositive();
        assertThat(impact.elsewhere()).isPositive();
        assertThat(impact.shifts()).anyMatch(it -> it.to().equals("区生态环境局"));
    }

    @Test
    void aRuleOfTodayLeadsTheNextReport() {
        var before = reported("ENV-0101");

        rules.apply(by(), first("ENV-0101", today()));

        var rule = reader.file(by(), reported("ENV-0101")).state().getRoutingRuleId();
        assertThat(rule).isEqualTo(rules.list(by()).get(0).id());
        assertThat(reader.file(by(), before).state().getRoutingRuleId()).isNotEqualTo(rule);
    }

    @Test
    void aRuleThatMovesUpWinsFromItsDay() {
        rules.apply(by(), last("URB-0101"));
        var before = unit("URB-0101", tomorrow());
        var own = rules.list(by()).get(rules.list(by()).size() - 1);

        rules.apply(
                by(), new RoutingChange.Move(own.id(), rules.list(by()).get(0).id(), tomorrow(), "优先"));

        assertThat(before).isNotEqualTo("区生态环境局");
        assertThat(unit("URB-0101", today())).isEqualTo(before);
        assertThat(unit("URB-0101", tomorrow())).isEqualTo("区生态环境局");
    }

    @Test
    void namesEveryFaultOfARuleAtOnce() {
        var wrong = new RoutingChange.Add(
                "XYZ-*", null, null, null, "DEP-NOBODY", "", "", null, null, today().minusDays(9), "");

        assertThatThrownBy(() -> rules.preview(by(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .contains("typePattern", "lead", "note", "noteEn", "day", "reason"));
    }

    private CaseNumber reported(String type) {
        var report =
                new Report(type, null, "测试", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        return desk.report(district.as("worker"), report, null).number();
    }

    private String unit(String type, LocalDate day) {
        return rules.tryOut(by(), type, STREET, Severity.NORMAL, Channel.PATROL, day)
                .unit();
    }

    private RoutingChange.Add first(String pattern, LocalDate day) {
        var before = rules.list(by()).get(0).id();
        return new RoutingChange.Add(
                pattern, null, null, null, "DEP-ECOLOGY", "试行", "On trial", before, null, day, "测试");
    }

    private RoutingChange.Add last(String pattern) {
        return new RoutingChange.Add(
                pattern, null, null, null, "DEP-ECOLOGY", "试行", "On trial", null, null, today(), "测试");
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private ActingPost by() {
        return district.as("district");
    }
}
