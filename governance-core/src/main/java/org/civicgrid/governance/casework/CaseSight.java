package org.civicgrid.governance.casework;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/**
 * Who may read a case: whoever's reach covers it or the ground on which it lies now, the post that reported it, and the department that once led it. The
 * row security of the database says the same.
 */
@Component
@RequiredArgsConstructor
class CaseSight {

    private final CaseHandlers handlers;
    private final TerritoryRegistry territories;

    boolean reads(ActingPost by, GovernanceCase it) {
        return !among(by, List.of(it)).isEmpty();
    }

    /** Those of some cases that the post may read, in the same order. */
    List<GovernanceCase> among(ActingPost by, List<GovernanceCase> cases) {
        var beyond = cases.stream().filter(it -> !isNear(by, it)).toList();
        var led = led(by, beyond);
        return cases.stream()
                .filter(it -> !beyond.contains(it) || led.contains(it.id()))
                .toList();
    }

    private boolean isNear(ActingPost by, GovernanceCase it) {
        return by.reach().covers(it.getJurisdiction(), it.getLeadUnitId())
                || by.reach().covers(territories.today(it.getJurisdiction()), it.getLeadUnitId())
                || Integer.valueOf(by.postId()).equals(it.getReporterPostId());
    }

    private Set<Long> led(ActingPost by, List<GovernanceCase> cases) {
        return cases.isEmpty() || by.reach().scope() != Reach.Scope.DEPARTMENT
                ? Set.of()
                : handlers.among(
                        cases.stream().map(GovernanceCase::id).toList(),
                        by.reach().id());
    }
}
