package org.civicgrid.governance.casework;

import java.util.Collection;
import java.util.Optional;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.problem.Refusal;

/**
 * Says whether a department's matter may become a community's work. It is asked at one place, {@link CommunityDoor}, which
 * knows what a push is; what is admitted, and by which clause not, is known behind this interface.
 */
public interface CommunityGate {

    /**
     * A department's matter on its way to a community.
     *
     * @param subject number of the case; of its whole for a part that has none yet, of the other system for an import
     * @param typeCode type of the case
     * @param act by which it would arrive; {@link Action#REPORT} for an import
     * @param departmentId the unit that pushes it
     * @param communityId the territory of the community that it would reach
     */
    record Push(String subject, String typeCode, Action act, int departmentId, int communityId) {}

    /** The refusal with its clause; empty when the matter is admitted there today. */
    Optional<Refusal> refusal(ActingPost by, Push push);

    /** Writes down pushes that were refused while the act went on without them, in the caller's transaction. */
    void refused(ActingPost by, Collection<Push> pushes);
}
