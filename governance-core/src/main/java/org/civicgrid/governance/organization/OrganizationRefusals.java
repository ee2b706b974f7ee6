package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the register of units and posts refuses. */
final class OrganizationRefusals {

    private OrganizationRefusals() {}

    static final class UnitNotFound extends Refusal.NotFound {
        UnitNotFound(Object code) {
            super("unit-not-found", code.toString());
        }
    }

    static final class PostNotFound extends Refusal.NotFound {
        PostNotFound(Object code) {
            super("post-not-found", code.toString());
        }
    }

    static final class PersonNotFound extends Refusal.NotFound {
        PersonNotFound(Object id) {
            super("person-not-found", id.toString());
        }
    }

    static final class AppointmentNotFound extends Refusal.NotFound {
        AppointmentNotFound(Object id) {
            super("appointment-not-found", id.toString());
        }
    }

    static final class CodeTaken extends Refusal.Conflict {
        CodeTaken(String code) {
            super("code-taken", code);
        }
    }

    static final class BeyondOwnReach extends Refusal.Forbidden {
        BeyondOwnReach(String what) {
            super("beyond-own-reach", what);
        }
    }

    static final class UnitHasPosts extends Refusal.Conflict {
        UnitHasPosts(String name) {
            super("unit-has-posts", name);
        }
    }

    static final class UnitHasUnits extends Refusal.Conflict {
        UnitHasUnits(String name) {
            super("unit-has-units", name);
        }
    }

    static final class PostIsHeld extends Refusal.Conflict {
        PostIsHeld(String title) {
            super("post-is-held", title);
        }
    }

    /** Somebody must come first, or the matters be handed on. */
    static final class UnitHasOpenWork extends Refusal.Conflict {
        UnitHasOpenWork(String unit, OpenWork open) {
            super("unit-has-open-work", unit, open.number(), String.join("、", open.first()));
        }
    }

    static final class AlreadyEnded extends Refusal.Conflict {
        AlreadyEnded(String what, LocalDate day) {
            super("already-ended", what, day.toString());
        }
    }

    static final class OwnAppointment extends Refusal.Forbidden {
        OwnAppointment() {
            super("own-appointment");
        }
    }

    static final class TwoAdministrators extends Refusal.Conflict {
        TwoAdministrators(String person) {
            super("two-administrators", person);
        }
    }

    static final class AlreadyAppointed extends Refusal.Conflict {
        AlreadyAppointed(String person) {
            super("already-appointed", person);
        }
    }
}
