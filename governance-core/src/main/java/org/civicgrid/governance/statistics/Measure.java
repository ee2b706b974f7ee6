package org.civicgrid.governance.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.Stage;

/** What is counted per day. */
public enum Measure {
    REPORTED,
    FILED,
    DISPATCHED,
    FED_BACK,
    CLOSED,
    /** Closed before the whole case's deadline. */
    CLOSED_IN_TIME,
    RETURNED,
    REWORKED,
    REOPENED,
    RAISED;

    private static final Map<Action, Measure> BY_ACTION = new EnumMap<>(Map.of(
            Action.REPORT, REPORTED,
            Action.FILE, FILED,
            Action.DISPATCH, DISPATCHED,
            Action.FEED_BACK, FED_BACK,
            Action.RETURN, RETURNED,
            Action.REWORK, REWORKED,
            Action.REOPEN, REOPENED,
            Action.GRANT_APPEAL, REOPENED,
            Action.GRANT_RAISE, RAISED,
            Action.ESCALATE, RAISED));

    /** The measure that an action adds to, beside those of closing. */
    static Optional<Measure> of(Action action) {
        return Optional.ofNullable(BY_ACTION.get(action));
    }

    /** Name under which the number of open cases in a stage is kept. */
    static String open(Stage stage) {
        return "OPEN_" + stage.name();
    }
}
