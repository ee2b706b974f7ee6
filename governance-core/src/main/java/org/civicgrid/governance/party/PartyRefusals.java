package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the registers of Party organisations and resident units refuse. */
final class PartyRefusals {

    private PartyRefusals() {}

    static final class PartyOrganizationNotFound extends Refusal.NotFound {
        PartyOrganizationNotFound(int id) {
            super("party-organization-not-found", id);
        }
    }

    static final class PartyOrganizationEnded extends Refusal.Conflict {
        PartyOrganizationEnded(String name, LocalDate day) {
            super("party-organization-ended", name, day.toString());
        }
    }

    static final class PartyPlaceTaken extends Refusal.Conflict {
        PartyPlaceTaken(String place) {
            super("party-place-taken", place);
        }
    }

    static final class PartyParentMissing extends Refusal.Conflict {
        PartyParentMissing(String place) {
            super("party-parent-missing", place);
        }
    }

    static final class PartyOrganizationHasBranches extends Refusal.Conflict {
        PartyOrganizationHasBranches(String name, long branches) {
            super("party-organization-has-branches", name, branches);
        }
    }

    static final class ResidentUnitNotFound extends Refusal.NotFound {
        ResidentUnitNotFound(int id) {
            super("resident-unit-not-found", id);
        }
    }

    static final class ResidentUnitEnded extends Refusal.Conflict {
        ResidentUnitEnded(String name, LocalDate day) {
            super("resident-unit-ended", name, day.toString());
        }
    }

    static final class ResidentUnitKnown extends Refusal.Conflict {
        ResidentUnitKnown(String creditCode) {
            super("resident-unit-known", creditCode);
        }
    }

    static final class ResidentResourceNotFound extends Refusal.NotFound {
        ResidentResourceNotFound(int id) {
            super("resident-resource-not-found", id);
        }
    }

    static final class ResidentResourceEnded extends Refusal.Conflict {
        ResidentResourceEnded(String description, LocalDate day) {
            super("resident-resource-ended", description, day.toString());
        }
    }

    static final class ResidentUnitHasParty extends Refusal.Conflict {
        ResidentUnitHasParty(String name) {
            super("resident-unit-has-party", name);
        }
    }
}
