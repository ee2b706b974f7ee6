package org.civicgrid.governance.venue;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.stereotype.Component;

/** Service points stay where they are. */
@Component
class VenueFollower extends RegisterFollower {

    VenueFollower(MovedRows rows) {
        super(rows, "service-points", "service_point");
    }
}
