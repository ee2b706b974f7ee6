package org.civicgrid.governance.membership;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.stereotype.Component;

/** Who is registered lives where he lived, whatever that is called now. */
@Component
class RegistrationFollower extends RegisterFollower {

    RegistrationFollower(MovedRows rows) {
        super(rows, "member-registrations", "member_registration");
    }
}
