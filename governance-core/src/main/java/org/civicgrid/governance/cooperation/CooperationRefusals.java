package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the record of shared actions refuses. */
final class CooperationRefusals {

    private CooperationRefusals() {}

    static final class CooperationNotFound extends Refusal.NotFound {
        CooperationNotFound(int id) {
            super("cooperation-not-found", id);
        }
    }

    /** Held or cancelled already. */
    static final class CooperationSettled extends Refusal.Conflict {
        CooperationSettled(String title) {
            super("cooperation-settled", title);
        }
    }

    /** Nothing has come of what has not begun. */
    static final class CooperationAhead extends Refusal.Conflict {
        CooperationAhead(String title, LocalDate day) {
            super("cooperation-ahead", title, day.toString());
        }
    }
}
