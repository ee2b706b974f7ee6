package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes and erases the cases of imports, many at once, with everything that hangs on them; in the caller's transaction. */
@Component
@RequiredArgsConstructor
class ImportStore {

    private static final String ACTOR = "导入 · ";

    private final Cases cases;
    private final CaseIds ids;
    private final CaseHistory histories;
    private final CaseHandlers handlers;
    private final CaseClocks clocks;
    private final ImportRows rows;
    private final Routing routing;
    private final ApplicationEventPublisher events;

    void write(CaseIntake.Batch batch, Collection<ImportedCase> fresh) {
        var history = new ImportedHistory(ACTOR + batch.system(), routing.round());
        var stored = new ArrayList<GovernanceCase>();
        var acts = new LinkedHashMap<Long, List<CaseEvent>>();
        var origins = new ArrayList<ImportRows.Origin>();
        var moves = new ArrayList<CaseMoved>();
        for (var it : fresh) {
            var own = history.of(it);
            var read = clocks.read(own);
            var state = project(batch, it, own, read);
            stored.add(state);
            acts.put(state.id(), own);
            origins.add(new ImportRows.Origin(state.id(), it.source(), own.size()));
            moves.addAll(CaseStore.moves(state, own, read));
        }
        cases.addAll(stored);
        histories.append(acts);
        handlers.keep(stored, acts);
        rows.addWords(stored);
        rows.addOrigins(origins);
        events.publishEvent(new CasesMoved(moves, false));
    }

    private GovernanceCase project(
            CaseIntake.Batch batch, ImportedCase it, List<CaseEvent> history, List<CaseClock> read) {
        var state = GovernanceCase.open(new NewCase(
                it.type(),
                it.severity(),
                it.channel(),
                Objects.requireNonNullElse(it.title(), it.type().naming().name()),
                Objects.requireNonNullElse(it.description(), ""),
                new NewCase.Place(
                        it.place().point(),
                        it.place().crs(),
                        it.place().address(),
                        it.place().jurisdiction()),
                null,
                null,
                it.reportedAt(),
                Map.of(),
                new NewCase.Origin(batch.system(), it.number(), batch.replay(), batch.importId())));
        history.forEach(state::apply);
        clocks.show(state, read);
        state.identify(ids.next(), LocalDate.ofInstant(it.reportedAt(), CalendarZone.SHANGHAI));
        return state;
    }

    /** Takes the figures back too, by the clocks as they read now. */
    void erase(List<Long> gone) {
        var acts = histories.ofAll(gone);
        var moves = new ArrayList<CaseMoved>();
        for (var it : cases.findByIdIn(gone)) {
            var own = Objects.requireNonNull(acts.get(it.id()));
            moves.addAll(CaseStore.moves(it, own, clocks.read(own)));
        }
        events.publishEvent(new CasesMoved(moves, true));
        rows.erase(gone);
    }
}
