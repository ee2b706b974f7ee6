package org.civicgrid.governance.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseRefusals.CaseNotFound;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes cases over from other systems, many at once, with their own dates: history, projection, clocks and figures come
 * about as they do for our own. What an import brought can be taken back while nobody has worked on it.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CaseIntake {

    private final Cases cases;
    private final ImportRows rows;
    private final ImportStore store;
    private final CommunityGate gate;
    private final ReachGuard guard;
    private final AuditJournal audit;

    /**
     * Cases that are written together.
     *
     * @param system the system they come from; their numbers are unique in it
     * @param departmentId the department whose system it is, so that its matters need admission; null when no department's
     * @param importId what a later undo names
     * @param replay whether they are foreign data moved here, of which nobody is ever notified
     */
    public record Batch(
            String system, @Nullable Integer departmentId, UUID importId, boolean replay, List<ImportedCase> cases) {}

    /**
     * How many became cases, and how many had become one before.
     *
     * @param same those of which the other system says what it said then
     * @param changed those that have another type or state there since; they are left as they are here
     * @param barred those that their community has not admitted, by their number there; they became nothing
     */
    public record Taken(int fresh, int same, int changed, Map<String, Refusal> barred) {}

    /** What taking these cases over would do; nothing is written. */
    @Transactional(readOnly = true)
    public Taken look(ActingPost by, Batch batch) {
        by.require(Permission.CASE_IMPORT);
        guard.widen(by);
        var known = known(batch.system(), batch.cases());
        return count(
                batch.cases(),
                known,
                store.barred(by, batch, fresh(by, batch, known.keySet()).values()));
    }

    /**
     * Takes a batch over: one audit row, all or nothing. A number that is here already adds nothing.
     *
     * @throws IllegalArgumentException if a case lies outside the reach, which the caller has to check before
     */
    public Taken takeOver(ActingPost by, Batch batch) {
        by.require(Permission.CASE_IMPORT);
        guard.widen(by);
        rows.lock(batch.system());
        var known = known(batch.system(), batch.cases());
        var fresh = fresh(by, batch, known.keySet());
        var barred = store.barred(by, batch, fresh.values());
        fresh.keySet().removeAll(barred.keySet());
        if (!barred.isEmpty()) {
            gate.refused(
                    by, barred.values().stream().map(CommunityDoor.Barred::push).toList());
        }
        if (!fresh.isEmpty()) {
            store.write(by, batch, fresh.values());
        }
        var taken = count(batch.cases(), known, barred);
        audit.write(
                by,
                AuditAct.of("case.import", "import", batch.importId())
                        .in(by.reach().territoryId())
                        .changing(
                                Map.of(),
                                Map.of(
                                        "system",
                                        batch.system(),
                                        "fresh",
                                        taken.fresh(),
                                        "same",
                                        taken.same(),
                                        "changed",
                                        taken.changed())));
        return taken;
    }

    private Map<String, ImportRows.Known> known(String system, Collection<ImportedCase> cases) {
        return rows.known(system, cases.stream().map(ImportedCase::number).toList());
    }

    private static Taken count(
            Collection<ImportedCase> cases,
            Map<String, ImportRows.Known> known,
            Map<String, CommunityDoor.Barred> barred) {
        var there = cases.stream().filter(it -> known.containsKey(it.number())).toList();
        var same = (int) there.stream()
                .filter(it -> Objects.requireNonNull(known.get(it.number())).isWhat(it.source()))
                .count();
        var why = new LinkedHashMap<String, Refusal>();
        barred.forEach((number, it) -> why.put(number, it.refusal()));
        return new Taken(cases.size() - there.size() - barred.size(), same, there.size() - same, why);
    }

    private static Map<String, ImportedCase> fresh(ActingPost by, Batch batch, Set<String> known) {
        var fresh = new LinkedHashMap<String, ImportedCase>();
        for (var it : batch.cases()) {
            if (!by.reach().covers(it.place().jurisdiction(), null)) {
                throw new IllegalArgumentException("Case " + it.number() + " lies outside the reach");
            }
            if (!known.contains(it.number())) {
                fresh.putIfAbsent(it.number(), it);
            }
        }
        return fresh;
    }

    /**
     * What an undo did with some cases.
     *
     * @param removed how many are gone
     * @param kept those that somebody has worked on since, by their number in the other system and ours
     * @param last where to go on
     */
    public record TakenBack(int removed, Map<String, String> kept, long last) {

        /** Whether there was nothing left. */
        public boolean isEmpty() {
            return removed == 0 && kept.isEmpty();
        }
    }

    /** How many cases of an import there are. */
    @Transactional(readOnly = true)
    public int count(ActingPost by, UUID importId) {
        by.require(Permission.CASE_IMPORT);
        guard.widen(by);
        return rows.count(importId);
    }

    /**
     * Takes cases of an import back, as if they had never been, figures included; one audit row.
     *
     * @param reason why, for the audit
     * @param after where to begin: 0, or the {@code last} of the time before
     */
    public TakenBack takeBack(ActingPost by, UUID importId, String reason, long after, int most) {
        by.require(Permission.CASE_IMPORT);
        guard.widen(by);
        var held = rows.hold(importId, after, most);
        var gone = held.stream()
                .filter(ImportRows.Brought::untouched)
                .map(ImportRows.Brought::id)
                .toList();
        var kept = new LinkedHashMap<String, String>();
        held.stream()
                .filter(it -> !it.untouched())
                .forEach(it -> kept.put(String.valueOf(it.externalNumber()), it.number()));
        if (!gone.isEmpty()) {
            store.erase(gone);
            audit.write(
                    by,
                    AuditAct.of("case.import-undo", "import", importId)
                            .in(by.reach().territoryId())
                            .because(reason)
                            .changing(Map.of("cases", gone.size()), Map.of("kept", kept.size())));
        }
        return new TakenBack(
                gone.size(),
                kept,
                held.isEmpty() ? after : held.get(held.size() - 1).id());
    }

    /**
     * Where a case was taken over from; empty for a case of our own.
     *
     * @throws CaseNotFound if there is no such case within the reach
     */
    @Transactional(readOnly = true)
    public Optional<CaseOrigin> origin(ActingPost by, CaseNumber number) {
        guard.narrow(by);
        var it = cases.findByNumber(number.text())
                .filter(found -> by.reach().covers(found.getJurisdiction(), found.getLeadUnitId()))
                .orElseThrow(() -> new CaseNotFound(number));
        return rows.origin(it.id());
    }
}
