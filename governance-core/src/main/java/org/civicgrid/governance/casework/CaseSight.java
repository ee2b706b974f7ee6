package org.civicgrid.governance.casework;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.springframework.stereotype.Component;

/**
 * Who may read a case: whoever's reach covers it, the post that reported it, and the department that once led it. The
 * row security of the database says the same.
 */
@Component
@RequiredArgsConstructor
class CaseSight {

    private final CaseHandlers handlers;

    boolean reads(ActingPost by, GovernanceCase it) {
        var reach = by.reach();
        return reach.covers(it.getJurisdiction(), it.getLeadUnitId())
                || Integer.valueOf(by.postId()).equals(it.getReporterPostId())
                || (reach.scope() == Reach.Scope.DEPARTMENT && handlers.has(it.id(), reach.id()));
    }
}
