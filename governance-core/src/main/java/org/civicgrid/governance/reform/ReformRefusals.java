package org.civicgrid.governance.reform;

import org.civicgrid.governance.problem.Refusal;

/** What reforms refuse. */
final class ReformRefusals {

    private ReformRefusals() {}

    static final class ReformNotFound extends Refusal.NotFound {
        ReformNotFound(int id) {
            super("reform-not-found", id);
        }
    }

    /** It is not in a state in which that can be done. */
    static final class ReformNotNow extends Refusal.Conflict {
        ReformNotNow(Reform reform) {
            super("reform-not-now", reform.title(), reform.state().name());
        }
    }

    /** Nobody approves what he drafted himself. */
    static final class SamePerson extends Refusal.Conflict {
        SamePerson(Reform reform) {
            super("reform-same-person", reform.title());
        }
    }

    /** Something rests on what it made. */
    static final class BuiltUpon extends Refusal.Conflict {
        BuiltUpon(Reform reform) {
            super("reform-built-upon", reform.title());
        }
    }
}
