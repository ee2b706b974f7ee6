package org.civicgrid.governance.party;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.stereotype.Component;

/** What resident units offer stays where they are. */
@Component
class ResourceFollower extends RegisterFollower {

    ResourceFollower(MovedRows rows) {
        super(rows, "resident-resources", "resident_resource");
    }
}
