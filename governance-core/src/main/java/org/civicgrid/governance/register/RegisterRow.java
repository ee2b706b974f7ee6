package org.civicgrid.governance.register;

import java.time.LocalDate;
import java.util.Map;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.problem.Refusal;

/** A row of a register as it is stored. */
public interface RegisterRow extends VersionedRow {

    /** Kind of the row, for the audit. */
    String subject();

    Standing standing();

    /** What the audit compares before and after a change. */
    Map<String, Object> compared();

    /** Says that it has ended, or will on a day. */
    Refusal ended(LocalDate day);

    /** @throws Refusal as {@link #ended} says it, if it has an end already */
    default void requireOpen() {
        var end = standing().to();
        if (end != null) {
            throw ended(end);
        }
    }

    /**
     * What was done to it, for the audit.
     *
     * @param name code of the act
     * @param before what it was, as {@link #compared} then said; empty for a new one
     */
    default AuditAct act(String name, Map<String, Object> before) {
        return AuditAct.of(name, subject(), id())
                .in(standing().territoryId())
                .because(standing().endReason())
                .comparing(before, compared());
    }
}
