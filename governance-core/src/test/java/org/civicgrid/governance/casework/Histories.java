package org.civicgrid.governance.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Grows random histories along the process table: whatever the table allows may happen, a random while later. */
final class Histories {

    private static final Instant START = Instant.parse("2026-01-20T01:30:00Z");

    private Histories() {}

    /** A history of up to {@code acts} acts; the same seed gives the same. */
    static List<CaseEvent> random(long seed, int acts) {
        var random = new Random(seed);
        var history = new ArrayList<CaseEvent>();
        var state = new State();
        history.add(state.event(
                START,
                Action.REPORT,
                Stage.REPORTED,
                EventDetails.with().type(1, Severity.NORMAL).build()));
        var at = START;
        for (int i = 1; i < acts; i++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 3)));
            var possible =
                    CaseProcess.possible(state.facts(), EnumSet.complementOf(EnumSet.of(Relation.ONLOOKER))).stream()
                            .filter(row -> row.action() != Action.RECLASSIFY)
                            .toList();
            if (possible.isEmpty()) {
                return history;
            }
            var row = possible.get(random.nextInt(possible.size()));
            history.add(state.event(at, row.action(), row.after(state.stage), details(row.action(), random)));
        }
        return history;
    }

    /** The same history with the case put on hold from one moment to another. */
    static List<CaseEvent> pausedBetween(List<CaseEvent> history, Instant from, Instant to) {
        var paused = new ArrayList<CaseEvent>();
        for (var event : history) {
            paused.add(event);
        }
        var stage = stageAt(history, from);
        paused.add(new CaseEvent(
                0, from, Action.SUSPEND, stage, stage, null, null, "", null, null, false, EventDetails.NONE));
        paused.add(new CaseEvent(
                0, to, Action.RESUME, stage, stage, null, null, "", null, null, false, EventDetails.NONE));
        paused.sort(java.util.Comparator.comparing(CaseEvent::at));
        return paused;
    }

    static Stage stageAt(List<CaseEvent> history, Instant moment) {
        return history.stream()
                .filter(event -> !event.at().isAfter(moment))
                .map(CaseEvent::toStage)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static EventDetails details(Action action, Random random) {
        return action == Action.GRANT_EXTENSION
                ? EventDetails.with().workingDays(1 + random.nextInt(5)).build()
                : EventDetails.NONE;
    }

    /** Just enough of a case to walk the table. */
    private static final class State {
        private Stage stage = Stage.REPORTED;
        private DeskLevel level = DeskLevel.STREET;
        private boolean suspended;
        private PendingDecision pending;
        private int returns;
        private boolean replyOwed;
        private int seq;

        private CaseFacts facts() {
            return new CaseFacts(stage, level, suspended, pending, returns, replyOwed, false, false, true, true, false);
        }

        private CaseEvent event(Instant at, Action action, Stage to, EventDetails details) {
            var from = seq == 0 ? null : stage;
            stage = to;
            take(action);
            return new CaseEvent(++seq, at, action, from, to, null, null, "", null, null, false, details);
        }

        private void take(Action action) {
            switch (action) {
                case SUSPEND -> suspended = true;
                case RESUME -> suspended = false;
                case SUPERVISE -> replyOwed = true;
                case REPLY -> replyOwed = false;
                case REQUEST_EXTENSION -> pending = PendingDecision.EXTENSION;
                case RAISE -> pending = PendingDecision.RAISE;
                case APPEAL -> pending = PendingDecision.APPEAL;
                case RETURN -> pending = ++returns >= 2 ? PendingDecision.ADJUDICATION : null;
                case GRANT_RAISE, ESCALATE -> {
                    level = DeskLevel.DISTRICT;
                    pending = null;
                }
                case DELEGATE -> level = DeskLevel.STREET;
                default -> {
                    if (Set.of(
                                    Action.ADJUDICATE,
                                    Action.GRANT_EXTENSION,
                                    Action.REFUSE_EXTENSION,
                                    Action.REFUSE_RAISE,
                                    Action.GRANT_APPEAL,
                                    Action.REFUSE_APPEAL,
                                    Action.REOPEN)
                            .contains(action)) {
                        pending = null;
                    }
                }
            }
        }
    }
}
