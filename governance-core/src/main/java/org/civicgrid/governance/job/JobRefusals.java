package org.civicgrid.governance.job;

import java.util.UUID;
import org.civicgrid.governance.problem.Refusal;

/** What the jobs refuse. */
final class JobRefusals {

    private JobRefusals() {}

    /** There is no such job, or it is beyond the reach. */
    static final class JobNotFound extends Refusal.NotFound {
        JobNotFound(UUID id) {
            super("job-not-found", id.toString());
        }
    }

    /** It has ended already. */
    static final class JobIsOver extends Refusal.Conflict {
        JobIsOver(Job job) {
            super("job-is-over", job.id().toString(), job.state().name());
        }
    }
}
