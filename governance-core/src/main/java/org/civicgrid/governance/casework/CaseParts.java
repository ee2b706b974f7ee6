package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.LngLat;
import org.springframework.stereotype.Component;

/** Splits parts off a case: each is a case of its own, led by one assisting unit, dispatched at once. */
@Component
@RequiredArgsConstructor
class CaseParts {

    private final CaseStore store;
    private final CaseTypeCatalogue types;

    /** Numbers of the new parts, in the order of the units. */
    List<String> create(ActingPost by, GovernanceCase whole, List<Integer> units, String task, Instant now) {
        var numbers = new ArrayList<String>();
        for (int unit : units) {
            var part = GovernanceCase.open(part(whole, task));
            numbers.add(store.create(by, part, events(by, whole, unit, now)).getNumber());
        }
        return numbers;
    }

    private NewCase part(GovernanceCase whole, String task) {
        return new NewCase(
                types.byId(whole.getTypeId()),
                whole.getSeverity(),
                whole.getChannel(),
                whole.getTitle(),
                task,
                new NewCase.Place(
                        new LngLat(whole.getLng(), whole.getLat()),
                        whole.getSourceCrs(),
                        whole.getAddress(),
                        whole.getJurisdiction()),
                whole.id(),
                null,
                whole.getOccurredAt(),
                Map.of(),
                NewCase.Origin.OWN);
    }

    private static List<CaseEvent> events(ActingPost by, GovernanceCase whole, int unit, Instant now) {
        var report = EventDetails.with()
                .type(whole.getTypeId(), whole.getSeverity())
                .desk(whole.getLevel(), whole.getDeskUnitId())
                .other(Objects.requireNonNull(whole.getNumber()))
                .build();
        return GivenOut.history(by, now, report, unit);
    }
}
