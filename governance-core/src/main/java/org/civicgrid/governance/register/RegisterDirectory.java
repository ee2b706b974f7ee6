package org.civicgrid.governance.register;

import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.problem.Refusal;

/**
 * Looks up the records of a register inside the acting post's map.
 *
 * @param <V> a record as shown
 */
public interface RegisterDirectory<V extends RegisterRecord> {

    /** @throws Refusal.NotFound if there is none within the post's map */
    V find(ActingPost by, int id);

    /**
     * What was done to it, oldest first.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    List<AuditLine> history(ActingPost by, int id);
}
