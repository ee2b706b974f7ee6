package org.civicgrid.governance.register;

import java.util.Map;
import org.civicgrid.governance.audit.AuditAct;

/** A row of a register as it is stored; two are equal when nothing of them differs. */
public interface RegisterRow {

    int id();

    Standing standing();

    /** How often it has been changed. */
    int version();

    /** What the audit compares before and after a change. */
    Map<String, Object> compared();

    /**
     * What was done to it, for the audit.
     *
     * @param name code of the act
     * @param subject kind of the row
     * @param before what it was, as {@link #compared} then said; empty for a new one
     */
    default AuditAct act(String name, String subject, Map<String, Object> before) {
        return AuditAct.of(name, subject, id())
                .in(standing().territoryId())
                .because(standing().endReason())
                .comparing(before, compared());
    }
}
