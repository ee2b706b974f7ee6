package org.civicgrid.governance.audit;

import org.civicgrid.governance.problem.Refusal;

/** There is no such entry. */
final class AuditEntryNotFound extends Refusal.NotFound {
    AuditEntryNotFound(long id) {
        super("audit-entry-not-found", id);
    }
}
