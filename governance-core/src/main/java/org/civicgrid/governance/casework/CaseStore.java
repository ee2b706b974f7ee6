package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.database.Writes;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes cases: the history, the projection, the words for search, the audit; all in the caller's transaction. The case goes
 * first, everything that follows from it in one go.
 */
@Component
@RequiredArgsConstructor
class CaseStore {

    private final Cases cases;
    private final CaseIds ids;
    private final CaseHistory histories;
    private final CaseHandlers handlers;
    private final CaseClocks clocks;
    private final CommunityDoor door;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Writes writes;

    /** Stores a new case whose first events are given; returns it with its number. */
    GovernanceCase create(ActingPost by, GovernanceCase it, List<CaseEvent> first) {
        door.apply(by, it, List.of(), first);
        var read = clocks.read(first);
        clocks.show(it, read);
        it.identify(ids.next(), LocalDate.ofInstant(it.getReportedAt(), CalendarZone.SHANGHAI));
        return writes.together(() -> {
            cases.add(it);
            histories.append(it.id(), first);
            handlers.keep(it, first);
            writes.send(CaseTerms.INSERT, CaseTerms.values(it));
            audit.write(by, act(it, first.get(0)).changing(Map.of(), Map.of("type", it.getTypeCode())));
            publish(it, first, read);
            it.stored(0);
            return it;
        });
    }

    /** Appends one event to a stored case. */
    void append(ActingPost by, GovernanceCase it, List<CaseEvent> history, CaseEvent event) {
        var before = it.getStage();
        var whole = new ArrayList<>(history);
        whole.add(event);
        door.apply(by, it, history, List.of(event));
        var read = clocks.read(whole);
        clocks.show(it, read);
        cases.keep(it);
        writes.together(() -> {
            histories.append(it.id(), List.of(event));
            handlers.keep(it, List.of(event));
            audit.write(
                    by,
                    act(it, event)
                            .because(
                                    event.reasonCode() == null ? event.text() : event.reasonCode() + " " + event.text())
                            .changing(
                                    Map.of("stage", before.name()),
                                    Map.of("stage", it.getStage().name())));
            publish(it, List.of(event), read);
            return it;
        });
    }

    private void publish(GovernanceCase it, List<CaseEvent> fresh, List<CaseClock> read) {
        moves(it, fresh, read).forEach(events::publishEvent);
    }

    /** What these acts of the case's history mean to others. */
    static List<CaseMoved> moves(GovernanceCase it, List<CaseEvent> acts, List<CaseClock> read) {
        return acts.stream()
                .map(event -> new CaseMoved(
                        it.id(),
                        it.getNumber(),
                        event.action(),
                        event.fromStage(),
                        event.toStage(),
                        it.getJurisdiction(),
                        it.getDomain(),
                        event.at(),
                        kept(event, read)))
                .toList();
    }

    /** Whether the clock that this act stopped was kept; the whole case's when the act closed it. */
    private static @Nullable Boolean kept(CaseEvent event, List<CaseClock> read) {
        var wanted = event.toStage().isOpen() ? null : ClockKind.WHOLE;
        return read.stream()
                .filter(clock -> event.at().equals(clock.stoppedAt()))
                .filter(clock -> (wanted == null) == (clock.kind() != ClockKind.WHOLE))
                .map(clock -> clock.light() != Light.RED)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static AuditAct act(GovernanceCase it, CaseEvent event) {
        return AuditAct.of("case." + event.action().slug(), "case", it.getNumber())
                .in(it.getJurisdiction().gridId());
    }
}
