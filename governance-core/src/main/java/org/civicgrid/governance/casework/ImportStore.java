package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
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
    private final CommunityDoor door;
    private final ImportRows rows;
    private final Routing routing;
    private final ApplicationEventPublisher events;

    /** What of some cases no community has admitted, by their numbers in the other system. */
    Map<String, CommunityDoor.Barred> barred(ActingPost by, CaseIntake.Batch batch, Collection<ImportedCase> fresh) {
        var barred = new LinkedHashMap<String, CommunityDoor.Barred>();
        if (batch.departmentId() != null) {
            var history = history(by, batch);
            for (var it : fresh) {
                door.barred(by, open(batch, it), history.of(it)).ifPresent(why -> barred.put(it.number(), why));
            }
        }
        return barred;
    }

    private ImportedHistory history(ActingPost by, CaseIntake.Batch batch) {
        return new ImportedHistory(
                ACTOR + batch.system(),
                routing.round(),
                batch.departmentId(),
                (it, community) -> door.mayCheck(
                        by, batch.departmentId(), it.number(), it.type().code(), community));
    }

    void write(ActingPost by, CaseIntake.Batch batch, Collection<ImportedCase> fresh) {
        var history = history(by, batch);
        var stored = new ArrayList<GovernanceCase>();
        var acts = new LinkedHashMap<Long, List<CaseEvent>>();
        var origins = new ArrayList<ImportRows.Origin>();
        var moves = new ArrayList<CaseMoved>();
        for (var it : fresh) {
            var own = history.of(it);
            var read = clocks.read(own);
            var state = project(by, batch, it, own, read);
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
            ActingPost by, CaseIntake.Batch batch, ImportedCase it, List<CaseEvent> history, List<CaseClock> read) {
        var state = open(batch, it);
        door.apply(by, state, List.of(), history);
        clocks.show(state, read);
        state.identify(ids.next(), LocalDate.ofInstant(it.reportedAt(), CalendarZone.SHANGHAI));
        return state;
    }

    private static GovernanceCase open(CaseIntake.Batch batch, ImportedCase it) {
        return GovernanceCase.open(new NewCase(
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
