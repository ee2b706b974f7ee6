package org.civicgrid.governance.register;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditJournal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes what is done to the rows of registers: no act without its entry in the audit. */
@Component
@RequiredArgsConstructor
public class RegisterJournal {

    private final AuditJournal audit;

    /**
     * Notes that a row was added.
     *
     * @param act its code in the audit
     */
    public void added(ActingPost by, String act, RegisterRow row) {
        audit.write(by, row.act(act, Map.of()));
    }

    /**
     * Writes what has become of a row, and notes it.
     *
     * @param act its code in the audit
     * @return the row as it is stored now
     * @throws OptimisticLockingFailureException if the row has been changed meanwhile
     */
    public <R extends RegisterRow> R change(ActingPost by, String act, RegisterTable<R> table, R before, R after) {
        var stored = table.update(before, after);
        audit.write(by, stored.act(act, before.compared()));
        return stored;
    }
}
