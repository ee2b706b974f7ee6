package org.civicgrid.governance.party;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.stereotype.Component;

/** Resident units stay where they are. */
@Component
class ResidentUnitFollower extends RegisterFollower {

    ResidentUnitFollower(MovedRows rows) {
        super(rows, "resident-units", "resident_unit");
    }
}
