package org.civicgrid.governance.organization;

import java.util.Set;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;

/**
 * Work that lies with units. A capability whose open matters wait for a unit brings one, so that nobody leaves who alone could
 * take them further.
 */
public interface UnitWork {

    /**
     * What is open at a unit and only who leaves could take further.
     *
     * @param by who wants to end something; only the numbers are told, whatever his reach
     * @param leaving roles that somebody leaves
     * @param staying roles that are still held there
     */
    OpenWork stranded(ActingPost by, int unitId, Set<Role> leaving, Set<Role> staying);
}
