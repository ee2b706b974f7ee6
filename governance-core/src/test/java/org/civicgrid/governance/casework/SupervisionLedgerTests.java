package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The ledger tells who was urged and supervised, and what was answered. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class SupervisionLedgerTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    SupervisionLedger ledger;

    @Autowired
    Clock clock;

    @Test
    void showsWhatOwesAReplyUntilItIsReplied() {
        var number = supervised();

        var owed = owed(number);
        assertThat(owed.urged()).isEqualTo(1);
        assertThat(owed.supervision().repliedAt()).isNull();
        act("street", number, Action.REPLY, ActionInput.saying("已到场"));

        assertThat(lines(
                        ledger.owed(as("street"), CaseFilter.everything(), Paging.first(100))
                                .items(),
                        number))
                .isEmpty();
        var kept = lines(
                ledger.all(as("street"), CaseFilter.everything(), Paging.first(100))
                        .items(),
                number);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).supervision().reply()).isEqualTo("已到场");
        assertThat(kept.get(0).supervision().late(clock.instant())).isFalse();
    }

    @Test
    void hidesWhatLiesOutsideTheReach() {
        var number = supervised();

        for (var stranger : List.of("street2", "department", "clerk2")) {
            var seen = ledger.owed(as(stranger), CaseFilter.everything(), Paging.first(100))
                    .items();
            var all = ledger.all(as(stranger), CaseFilter.everything(), Paging.first(100))
                    .items();
            assertThat(lines(seen, number)).as(stranger).isEmpty();
            assertThat(lines(all, number)).as(stranger).isEmpty();
        }
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        supervised();
        supervised();

        var first = ledger.all(as("street"), CaseFilter.everything(), Paging.first(1));
        var second = ledger.all(as("street"), CaseFilter.everything(), new Paging(1, first.next()));

        assertThat(second.items()).hasSize(1);
        assertThat(second.items()).isNotEqualTo(first.items());
    }

    private CaseNumber supervised() {
        var report = new Report(
                "URB-0101", null, "测试", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        var number = desk.report(as("worker"), report, null).number();
        act("street", number, Action.URGE, ActionInput.saying("请尽快"));
        var until = clock.instant().plus(Duration.ofDays(1));
        act(
                "street-leader",
                number,
                Action.SUPERVISE,
                ActionInput.saying("请书面回复").withUntil(until));
        return number;
    }

    private SupervisionLine owed(CaseNumber number) {
        return lines(
                        ledger.owed(as("street"), CaseFilter.everything(), Paging.first(100))
                                .items(),
                        number)
                .get(0);
    }

    private static List<SupervisionLine> lines(List<SupervisionLine> all, CaseNumber number) {
        return all.stream()
                .filter(line -> line.it().number().equals(number.text()))
                .toList();
    }

    private void act(String who, CaseNumber number, Action action, ActionInput input) {
        desk.act(as(who), number, action, input, null);
    }

    private ActingPost as(String who) {
        return district.as(who);
    }
}
