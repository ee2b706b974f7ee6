package org.civicgrid.governance.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseStandings;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.stereotype.Component;

/** Reads how the cases of resolutions stand, for whoever may read the meeting that resolved them. */
@Component
@RequiredArgsConstructor
class CaseStates {

    private final CaseStandings standings;
    private final ForceRegister force;

    /** Each case by its number. */
    Map<String, GovernanceCase> of(Collection<Resolution> resolutions) {
        var numbers = resolutions.stream()
                .map(Resolution::caseNumber)
                .filter(Objects::nonNull)
                .map(CaseNumber::new)
                .toList();
        return numbers.isEmpty()
                ? Collections.emptyMap()
                : standings.of(force.platform(), numbers).values().stream()
                        .map(CaseStandings.Standing::state)
                        .collect(Collectors.toMap(GovernanceCase::getNumber, it -> it));
    }
}
