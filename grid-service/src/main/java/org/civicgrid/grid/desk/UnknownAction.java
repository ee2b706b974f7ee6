package org.civicgrid.grid.desk;

import org.civicgrid.governance.problem.Refusal;

/** No action has this name. */
class UnknownAction extends Refusal.NotFound {

    UnknownAction(String slug) {
        super("action-unknown", slug);
    }
}
