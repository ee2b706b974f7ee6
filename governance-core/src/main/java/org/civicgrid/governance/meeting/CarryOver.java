package org.civicgrid.governance.meeting;

import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings what earlier meetings of the host resolved back to the next agenda: open items each time, with the stage of their case,
 * done ones once.
 */
@Component
@RequiredArgsConstructor
class CarryOver {

    private final Agendas agendas;
    private final Resolutions resolutions;
    private final CaseStates cases;
    private final UnitNames units;

    /** Writes the agenda of a meeting: what is carried over as it stands now, then the new items. */
    void write(Meeting meeting, List<AgendaItem> fresh) {
        var earlier = resolutions.carriedTo(meeting);
        var states = cases.of(earlier);
        var carried = earlier.stream().map(it -> item(it, states.get(it.caseNumber())));
        agendas.replace(meeting.id(), Stream.concat(carried, fresh.stream()).toList());
    }

    /** Brings what is carried over up to date. */
    void refresh(Meeting meeting) {
        var fresh = agendas.of(meeting.id()).stream()
                .filter(it -> it.resolutionId() == null)
                .toList();
        write(meeting, fresh);
    }

    private AgendaItem item(Resolution resolution, @Nullable GovernanceCase state) {
        return new AgendaItem(
                resolution.text(),
                units.of(resolution.ownerUnitId()),
                resolution.id(),
                state == null ? Stage.DISPATCHED : state.getStage(),
                state == null ? null : state.getOutcome());
    }
}
