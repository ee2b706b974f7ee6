package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process table, tried in every stage, for every action and every relation. */
class CaseProcessTests {

    @ParameterizedTest
    @EnumSource
    void allowsWhatTheTableListsAndNothingElse(Stage stage) {
        for (var facts : everyCondition(stage)) {
            for (var relation : Relation.values()) {
                for (var action : Action.values()) {
                    assertThat(CaseProcess.find(action, facts, Set.of(relation)).isPresent())
                            .as("%s %s %s", facts, relation, action)
                            .isEqualTo(isListed(action, facts, relation));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersEachActionAtMostOnce(Relation relation) {
        for (var facts : everySituation()) {
            var actions = CaseProcess.possible(facts, Set.of(relation)).stream()
                    .map(Transition::action)
                    .toList();

            assertThat(actions).doesNotHaveDuplicates();
        }
    }

    @Test
    void saysWhichRolesAnActionIsFor() {
        assertThat(Stream.of(Role.values()).filter(it -> CaseProcess.isFor(it, Action.DISPATCH)))
                .containsExactly(Role.STREET_DUTY_OFFICER, Role.DISTRICT_DUTY_OFFICER);
        assertThat(Stream.of(Role.values()).filter(it -> CaseProcess.isFor(it, Action.SUPERVISE)))
                .containsExactly(
                        Role.STREET_DUTY_OFFICER,
                        Role.STREET_LEADER,
                        Role.DISTRICT_DUTY_OFFICER,
                        Role.DISTRICT_LEADER,
                        Role.SYSTEM);
        assertThat(Stream.of(Role.values()).filter(it -> !CaseProcess.isFor(it, Action.ACCEPT)))
                .containsExactly(Role.SYSTEM);
    }

    @Test
    void leavesNoOpenCaseWithoutSomebodyWhoCanMoveIt() {
        var beside = EnumSet.of(Action.NOTE, Action.FOLLOW, Action.URGE, Action.SUPERVISE);

        for (var facts : everySituation()) {
            if (facts.stage().isOpen() && !isContradictory(facts)) {
                assertThat(CaseProcess.possible(facts, EnumSet.allOf(Relation.class)))
                        .as(facts.toString())
                        .anyMatch(row -> !beside.contains(row.action()));
            }
        }
    }

    @Test
    void neverLetsAnOnlookerMoveACase() {
        for (var stage : Stage.values()) {
            var possible = CaseProcess.possible(CaseFacts.plain(stage), Set.of(Relation.ONLOOKER));

            assertThat(possible).extracting(Transition::action).isSubsetOf(Action.FOLLOW);
        }
    }

    @Test
    void saysWhoAndWhenInEveryRow() {
        for (var row : CaseProcess.table()) {
            assertThat(row.from()).as(row.action().name()).isNotEmpty();
            assertThat(row.by()).as(row.action().name()).isNotEmpty();
            assertThat(row.requires()).noneMatch(row.takes()::contains);
        }
    }

    @Test
    void reachesEveryStageFromTheReport() {
        var reached = EnumSet.of(Stage.REPORTED);
        for (int i = 0; i < Stage.values().length; i++) {
            CaseProcess.table().stream()
                    .filter(row -> row.from().stream().anyMatch(reached::contains))
                    .forEach(row -> row.from().forEach(from -> reached.add(row.after(from))));
        }

        assertThat(reached).containsExactly(Stage.values());
    }

    private static boolean isListed(Action action, CaseFacts facts, Relation relation) {
        return CaseProcess.table().stream()
                .anyMatch(row -> row.action() == action
                        && row.from().contains(facts.stage())
                        && row.by().contains(relation)
                        && row.when().stream().allMatch(condition -> condition.holds(facts)));
    }

    private static List<CaseFacts> everySituation() {
        return Stream.of(Stage.values())
                .flatMap(stage -> everyCondition(stage).stream())
                .toList();
    }

    /** A pending extension needs a handler at work; an owed decision is never met by a paused case. */
    private static boolean isContradictory(CaseFacts facts) {
        var atWork = facts.stage() == Stage.DISPATCHED || facts.stage() == Stage.IN_PROGRESS;
        var sentOut = atWork || facts.stage() == Stage.FILED;
        return facts.suspended() && (facts.pending() != null || !sentOut)
                || facts.pending() == PendingDecision.EXTENSION && !atWork
                || facts.pending() == PendingDecision.RAISE && (!sentOut || facts.level() == DeskLevel.DISTRICT)
                || facts.pending() == PendingDecision.ADJUDICATION && facts.stage() != Stage.FILED
                || facts.pending() == PendingDecision.APPEAL;
    }

    private static List<CaseFacts> everyCondition(Stage stage) {
        var all = new ArrayList<CaseFacts>();
        var decisions = new ArrayList<PendingDecision>(List.of(PendingDecision.values()));
        decisions.add(null);
        for (var level : DeskLevel.values()) {
            for (var pending : decisions) {
                for (int bits = 0; bits < 128; bits++) {
                    all.add(new CaseFacts(
                            stage,
                            level,
                            bit(bits, 0),
                            pending,
                            bit(bits, 1) ? 2 : 0,
                            bit(bits, 2),
                            bit(bits, 3),
                            bit(bits, 4),
                            bit(bits, 5),
                            bit(bits, 6),
                            false));
                }
            }
        }
        return all;
    }

    private static boolean bit(int bits, int place) {
        return (bits >> place & 1) == 1;
    }
}
