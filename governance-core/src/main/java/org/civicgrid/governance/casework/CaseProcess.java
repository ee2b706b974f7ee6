package org.civicgrid.governance.casework;

import static org.civicgrid.governance.casework.Action.*;
import static org.civicgrid.governance.casework.Condition.*;
import static org.civicgrid.governance.casework.Input.*;
import static org.civicgrid.governance.casework.Relation.*;
import static org.civicgrid.governance.casework.Relation.SYSTEM;
import static org.civicgrid.governance.casework.Stage.*;
import static org.civicgrid.governance.casework.Transition.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicgrid.governance.access.Role;

/**
 * The process of every case, as one table: code, API, buttons and the diagram in the docs are all read from it. What
 * stands in no row is refused.
 */
public final class CaseProcess {

    private static final List<Transition> TABLE = List.of(
            // Taking in
            action(HANDLE_ON_THE_SPOT, REPORTED)
                    .to(CLOSED)
                    .by(REPORTER, COMMUNITY)
                    .when(ON_THE_SPOT_TYPE, RUNNING)
                    .requires(TEXT)
                    .takes(PROOF)
                    .row(),
            action(FILE, REPORTED)
                    .to(FILED)
                    .by(DESK)
                    .when(RUNNING)
                    .takes(TEXT, Input.SEVERITY)
                    .row(),
            action(RECLASSIFY, REPORTED, FILED)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING)
                    .requires(TYPE, TEXT)
                    .takes(Input.SEVERITY)
                    .row(),
            action(REJECT, REPORTED)
                    .to(CLOSED)
                    .by(DESK)
                    .when(RUNNING)
                    .requires(REASON, TEXT)
                    .row(),
            action(MERGE, REPORTED, FILED)
                    .to(CLOSED)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING, NO_OPEN_PARTS)
                    .requires(TARGET)
                    .takes(TEXT, REASON)
                    .row(),
            action(WITHDRAW, REPORTED, FILED)
                    .to(CLOSED)
                    .by(REPORTER)
                    .when(RUNNING, NOTHING_PENDING, NO_OPEN_PARTS)
                    .requires(REASON)
                    .takes(TEXT)
                    .row(),

            // Sending out
            action(DISPATCH, FILED)
                    .to(DISPATCHED)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING)
                    .requires(UNIT)
                    .takes(TEXT)
                    .row(),
            action(ADJUDICATE, FILED)
                    .to(DISPATCHED)
                    .by(DECIDER)
                    .when(RUNNING, ADJUDICATION_PENDING)
                    .requires(UNIT, TEXT)
                    .row(),
            action(TRANSFER, DISPATCHED, IN_PROGRESS)
                    .to(DISPATCHED)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING)
                    .requires(UNIT, TEXT)
                    .row(),
            action(ACCEPT, DISPATCHED)
                    .to(IN_PROGRESS)
                    .by(HANDLER)
                    .when(RUNNING)
                    .takes(TEXT)
                    .row(),
            action(RETURN, DISPATCHED, IN_PROGRESS)
                    .to(FILED)
                    .by(HANDLER)
                    .when(RUNNING, NOTHING_PENDING, MAY_BE_RETURNED, NO_OPEN_PARTS)
                    .requires(REASON, TEXT)
                    .takes(UNIT, PROOF)
                    .row(),
            action(SPLIT, FILED, DISPATCHED, IN_PROGRESS)
                    .by(DESK)
                    .when(RUNNING, NOT_A_PART)
                    .requires(UNITS, TEXT)
                    .row(),
            action(JOIN, IN_PROGRESS)
                    .by(HANDLER)
                    .when(RUNNING, NOT_A_PART)
                    .requires(UNITS, TEXT)
                    .row(),

            // Between the levels
            action(RAISE, FILED, DISPATCHED, IN_PROGRESS)
                    .by(DESK, HANDLER, DESK_LEADER)
                    .when(RUNNING, NOTHING_PENDING, AT_STREET, NOT_A_PART)
                    .requires(REASON, TEXT)
                    .takes(PROOF)
                    .row(),
            action(GRANT_RAISE, FILED, DISPATCHED, IN_PROGRESS)
                    .to(FILED)
                    .by(DECIDER)
                    .when(RAISE_PENDING)
                    .requires(TEXT)
                    .row(),
            action(REFUSE_RAISE, FILED, DISPATCHED, IN_PROGRESS)
                    .by(DECIDER)
                    .when(RAISE_PENDING)
                    .requires(TEXT)
                    .row(),
            action(ESCALATE, REPORTED)
                    .by(SYSTEM)
                    .when(RUNNING, AT_STREET)
                    .requires(TEXT)
                    .row(),
            action(ESCALATE, FILED, DISPATCHED, IN_PROGRESS)
                    .to(FILED)
                    .by(SYSTEM)
                    .when(RUNNING, NOTHING_PENDING, AT_STREET, NOT_A_PART)
                    .requires(TEXT)
                    .row(),
            action(DELEGATE, FILED, DISPATCHED, IN_PROGRESS)
                    .to(FILED)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING, AT_DISTRICT, NO_OPEN_PARTS)
                    .requires(TEXT)
                    .row(),

            // Time
            action(REQUEST_EXTENSION, DISPATCHED, IN_PROGRESS)
                    .by(HANDLER)
                    .when(RUNNING, NOTHING_PENDING)
                    .requires(REASON, TEXT, WORKING_DAYS)
                    .takes(PROOF)
                    .row(),
            action(GRANT_EXTENSION, DISPATCHED, IN_PROGRESS)
                    .by(DECIDER)
                    .when(EXTENSION_PENDING)
                    .requires(WORKING_DAYS)
                    .takes(TEXT)
                    .row(),
            action(REFUSE_EXTENSION, DISPATCHED, IN_PROGRESS)
                    .by(DECIDER)
                    .when(EXTENSION_PENDING)
                    .requires(TEXT)
                    .row(),
            action(SUSPEND, FILED, DISPATCHED, IN_PROGRESS)
                    .by(DESK)
                    .when(RUNNING, NOTHING_PENDING)
                    .requires(REASON, TEXT, UNTIL)
                    .row(),
            action(RESUME, FILED, DISPATCHED, IN_PROGRESS)
                    .by(DESK, SYSTEM)
                    .when(Condition.SUSPENDED)
                    .takes(TEXT)
                    .row(),
            action(URGE, REPORTED, FILED, DISPATCHED, IN_PROGRESS, FED_BACK, CHECKED)
                    .by(DESK, DESK_LEADER, SUPERIOR, SYSTEM)
                    .when(RUNNING)
                    .takes(TEXT)
                    .row(),
            action(SUPERVISE, REPORTED, FILED, DISPATCHED, IN_PROGRESS, FED_BACK, CHECKED)
                    .by(DESK, DESK_LEADER, SUPERIOR, SYSTEM)
                    .when(RUNNING, NO_REPLY_OWED)
                    .requires(TEXT, UNTIL)
                    .row(),
            action(REPLY, REPORTED, FILED, DISPATCHED, IN_PROGRESS, FED_BACK, CHECKED)
                    .by(HANDLER, DESK)
                    .when(REPLY_OWED)
                    .requires(TEXT)
                    .takes(PROOF)
                    .row(),

            // Doing and judging
            action(FEED_BACK, IN_PROGRESS)
                    .to(FED_BACK)
                    .by(HANDLER)
                    .when(RUNNING, NOTHING_PENDING, NO_REPLY_OWED, NO_OPEN_PARTS)
                    .requires(TEXT, OUTCOME)
                    .takes(PROOF)
                    .row(),
            action(CHECK, FED_BACK)
                    .to(CHECKED)
                    .by(COMMUNITY)
                    .when(FIELD_CHECK, RUNNING)
                    .requires(TEXT)
                    .takes(PROOF)
                    .row(),
            action(CHECK, FED_BACK)
                    .to(CHECKED)
                    .by(DESK)
                    .when(NO_FIELD_CHECK, RUNNING)
                    .takes(TEXT, PROOF)
                    .row(),
            action(REWORK, FED_BACK)
                    .to(IN_PROGRESS)
                    .by(COMMUNITY, DESK)
                    .when(RUNNING)
                    .requires(REASON, TEXT)
                    .takes(PROOF)
                    .row(),
            action(REWORK, CHECKED)
                    .to(IN_PROGRESS)
                    .by(DESK)
                    .when(RUNNING)
                    .requires(REASON, TEXT)
                    .row(),
            action(CLOSE, CHECKED)
                    .to(CLOSED)
                    .by(DESK)
                    .when(RUNNING, NO_REPLY_OWED)
                    .takes(TEXT)
                    .row(),
            action(RATE, CLOSED)
                    .to(EVALUATED)
                    .by(REPORTER, COMMUNITY)
                    .when(NOT_RATED, NOTHING_PENDING)
                    .requires(RATING)
                    .takes(TEXT)
                    .row(),
            action(APPEAL, CLOSED, EVALUATED)
                    .by(REPORTER, COMMUNITY)
                    .when(NOTHING_PENDING)
                    .requires(TEXT)
                    .takes(PROOF)
                    .row(),
            action(GRANT_APPEAL, CLOSED, EVALUATED)
                    .to(FILED)
                    .by(DECIDER)
                    .when(APPEAL_PENDING)
                    .requires(TEXT)
                    .row(),
            action(REFUSE_APPEAL, CLOSED, EVALUATED)
                    .by(DECIDER)
                    .when(APPEAL_PENDING)
                    .requires(TEXT)
                    .row(),
            action(REOPEN, CLOSED, EVALUATED)
                    .to(FILED)
                    .by(DESK, DESK_LEADER, SUPERIOR)
                    .when(NOTHING_PENDING)
                    .requires(REASON, TEXT)
                    .row(),

            // Beside the line
            action(FOLLOW, REPORTED, FILED, DISPATCHED, IN_PROGRESS, FED_BACK, CHECKED)
                    .by(DESK, DESK_LEADER, SUPERIOR, HANDLER, COMMUNITY, ONLOOKER)
                    .row(),
            action(NOTE, REPORTED, FILED, DISPATCHED, IN_PROGRESS, FED_BACK, CHECKED, CLOSED, EVALUATED)
                    .by(DESK, DESK_LEADER, SUPERIOR, DECIDER, HANDLER, COMMUNITY, REPORTER)
                    .requires(TEXT)
                    .takes(PROOF)
                    .row());

    private CaseProcess() {}

    /** Every row, in the order of the table. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** Whether a post of this role can do it to some case; to which, the facts of the case say. */
    public static boolean isFor(Role role, Action action) {
        return TABLE.stream()
                .filter(row -> row.action() == action)
                .flatMap(row -> row.by().stream())
                .anyMatch(relation -> Relations.isOpenTo(role, relation));
    }

    /** What a post in these relations may do now, in the order of the table; each action at most once. */
    public static List<Transition> possible(CaseFacts facts, Set<Relation> relations) {
        return TABLE.stream()
                .filter(row -> row.isPossible(facts) && row.isOpenTo(relations))
                .toList();
    }

    /** The row by which a post in these relations may do this now; empty when it may not. */
    static Optional<Transition> find(Action action, CaseFacts facts, Set<Relation> relations) {
        return possible(facts, relations).stream()
                .filter(row -> row.action() == action)
                .findFirst();
    }
}
