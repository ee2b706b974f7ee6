package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;

/** The first acts of a case whose doer is settled from the start: reported, filed and dispatched in one moment. */
final class GivenOut {

    private GivenOut() {}

    /**
     * Its history.
     *
     * @param report what the report sets: type, severity and desk
     * @param lead the unit that does it
     */
    static List<CaseEvent> history(ActingPost by, Instant at, EventDetails report, int lead) {
        var dispatch = EventDetails.with().lead(lead).build();
        return List.of(
                event(by, 1, at, Action.REPORT, null, Stage.REPORTED, report),
                event(by, 2, at, Action.FILE, Stage.REPORTED, Stage.FILED, EventDetails.NONE),
                event(by, 3, at, Action.DISPATCH, Stage.FILED, Stage.DISPATCHED, dispatch));
    }

    private static CaseEvent event(
            ActingPost by, int seq, Instant at, Action action, @Nullable Stage from, Stage to, EventDetails details) {
        return new CaseEvent(
                seq, at, action, from, to, by.postId(), by.unitId(), by.inWords(), null, null, false, details);
    }
}
