package org.civicgrid.governance.party;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How seats on committees follow: they stay with their committee, and end with it where it goes up in another, which has a
 * secretary and members of its own.
 */
@Component
@Order(RegisterFollower.ORDER + 1)
class CommitteeMemberFollower extends RegisterFollower {

    private static final String TABLE = "committee_member";

    CommitteeMemberFollower(MovedRows rows) {
        super(rows, "committee-members", TABLE);
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore(TABLE, "valid_to, end_reason", redrawn.reform());
        } else {
            rows.change(TABLE, "valid_to = p.day, end_reason = p.reason", """
                    select m.id, greatest(o.valid_to, m.valid_from + 1) as day, o.end_reason as reason
                    from committee_member m join party_organization o on o.id = m.committee_id
                    where m.valid_to is null and o.valid_to = :from
                    """, redrawn);
        }
        super.follow(redrawn);
    }
}
