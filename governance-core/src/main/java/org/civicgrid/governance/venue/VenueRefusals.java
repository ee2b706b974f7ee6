package org.civicgrid.governance.venue;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Refusal;

/** What the register of service points refuses. */
final class VenueRefusals {

    private VenueRefusals() {}

    static final class ServicePointNotFound extends Refusal.NotFound {
        ServicePointNotFound(int id) {
            super("service-point-not-found", id);
        }
    }

    static final class ServicePointEnded extends Refusal.Conflict {
        ServicePointEnded(String name, LocalDate day) {
            super("service-point-ended", name, day.toString());
        }
    }
}
