package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the register of members of regional committees refuses. */
final class CommitteeRefusals {

    private CommitteeRefusals() {}

    static final class CommitteeMemberNotFound extends Refusal.NotFound {
        CommitteeMemberNotFound(int id) {
            super("committee-member-not-found", id);
        }
    }

    static final class CommitteeMemberEnded extends Refusal.Conflict {
        CommitteeMemberEnded(String name, LocalDate day) {
            super("committee-member-ended", name, day.toString());
        }
    }

    static final class CommitteeHasSecretary extends Refusal.Conflict {
        CommitteeHasSecretary() {
            super("committee-has-secretary");
        }
    }

    static final class CommitteeMemberKnown extends Refusal.Conflict {
        CommitteeMemberKnown(String name) {
            super("committee-member-known", name);
        }
    }

    /** Nobody gives himself a seat, or a further term. */
    static final class OwnSeat extends Refusal.Forbidden {
        OwnSeat() {
            super("own-seat");
        }
    }

    static final class CommitteeHasMembers extends Refusal.Conflict {
        CommitteeHasMembers(String committee, long members) {
            super("committee-has-members", committee, members);
        }
    }

    static final class ResidentUnitHasMembers extends Refusal.Conflict {
        ResidentUnitHasMembers(String unit, long members) {
            super("resident-unit-has-members", unit, members);
        }
    }
}
