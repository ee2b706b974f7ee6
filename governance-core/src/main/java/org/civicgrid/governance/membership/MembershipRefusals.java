package org.civicgrid.governance.membership;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the registration of members refuses. */
final class MembershipRefusals {

    private MembershipRefusals() {}

    static final class RegistrationNotFound extends Refusal.NotFound {
        RegistrationNotFound(int id) {
            super("registration-not-found", id);
        }
    }

    static final class RegistrationEnded extends Refusal.Conflict {
        RegistrationEnded(String maskedName, LocalDate day) {
            super("registration-ended", maskedName, day.toString());
        }
    }

    /** The same person is registered at that time, on the map of who asks. */
    static final class RegisteredHere extends Refusal.Conflict {
        RegisteredHere(String place) {
            super("registered-here", place);
        }
    }

    /** The same person is registered at that time, somewhere that who asks does not see. */
    static final class RegisteredElsewhere extends Refusal.Conflict {
        RegisteredElsewhere() {
            super("registered-elsewhere");
        }
    }

    static final class MemberServiceNotFound extends Refusal.NotFound {
        MemberServiceNotFound(int id) {
            super("member-service-not-found", id);
        }
    }

    static final class MemberServiceKnown extends Refusal.Conflict {
        MemberServiceKnown(String name) {
            super("member-service-known", name);
        }
    }

    static final class MemberServiceRetired extends Refusal.Conflict {
        MemberServiceRetired(String name) {
            super("member-service-retired", name);
        }
    }
}
