package org.civicgrid.governance.access;

import org.civicgrid.governance.problem.Refusal;

/** The acting post's role lacks the permission that the act needs. */
final class NotPermitted extends Refusal.Forbidden {

    NotPermitted(Permission permission) {
        super("not-permitted", permission.authority());
    }
}
