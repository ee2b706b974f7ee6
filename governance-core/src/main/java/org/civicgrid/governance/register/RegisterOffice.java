package org.civicgrid.governance.register;

import java.time.LocalDate;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sets up, changes and ends the records of a register, inside the acting post's map; every act is written to the audit.
 *
 * @param <V> a record as shown
 * @param <D> what sets one up
 * @param <C> what changes one
 */
public interface RegisterOffice<V extends RegisterRecord, D, C> {

    /**
     * Sets up a record.
     *
     * @throws InvalidInput naming every faulty field
     * @throws Refusal.NotFound if its place lies outside the post's map
     */
    V create(ActingPost by, D draft);

    /**
     * Changes a record; its kind and place stay.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    V change(ActingPost by, int id, int version, C change);

    /**
     * Ends a record.
     *
     * @param version that the caller has seen
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws InvalidInput naming every faulty field
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    V end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason);
}
