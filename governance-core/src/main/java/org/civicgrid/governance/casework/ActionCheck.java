package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.stereotype.Component;

/** Checks what comes with an action; names every fault at once. */
@Component
@RequiredArgsConstructor
class ActionCheck {

    private static final int LONGEST_EXTENSION = 60;
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);
    private static final int MOST_PARTS = 10;

    private final CaseReasons reasons;
    private final Clock clock;

    /** @throws InvalidInput naming every fault */
    void check(Transition row, CaseType type, GovernanceCase it, ActionInput input) {
        var faults = new InvalidInput.Collector();
        for (var wanted : row.requires()) {
            faults.when(!input.has(wanted), wanted.field(), "missing", null);
        }
        for (var given : Input.values()) {
            var known = row.requires().contains(given) || row.takes().contains(given) || given == Input.TEXT;
            faults.when(
                    input.has(given) && !known,
                    given.field(),
                    "not-taken",
                    given.field(),
                    row.action().slug());
        }
        ReportCheck.text(faults, "text", input.text(), ActionInput.LONGEST_TEXT);
        values(faults, input, it);
        reason(faults, row.action(), input);
        var bare = row.needsProof(type) && !input.has(Input.PROOF);
        faults.when(bare, Input.PROOF.field(), "proof-needed", null);
        faults.refuseIfAny();
    }

    private void values(InvalidInput.Collector faults, ActionInput input, GovernanceCase it) {
        if (input.rating() != null) {
            faults.when(input.rating() < 1 || input.rating() > 5, "rating", "out-of-range", input.rating(), 1, 5);
        }
        if (input.workingDays() != null) {
            var days = input.workingDays();
            faults.when(
                    days < 1 || days > LONGEST_EXTENSION, "workingDays", "out-of-range", days, 1, LONGEST_EXTENSION);
        }
        if (input.until() != null) {
            var now = clock.instant();
            faults.when(!input.until().isAfter(now), "until", "not-in-the-future", input.until());
            faults.when(input.until().isAfter(now.plus(LONGEST_WAIT)), "until", "too-far", input.until());
        }
        if (input.units() != null) {
            faults.when(
                    input.units().size() > MOST_PARTS,
                    "units",
                    "too-many",
                    input.units().size(),
                    MOST_PARTS);
        }
        if (input.outcome() != null) {
            faults.when(!input.outcome().isOfHandling(), "outcome", "not-of-handling", input.outcome());
        }
        faults.when(it.getNumber().equals(input.targetNumber()), "targetNumber", "itself", input.targetNumber());
    }

    private void reason(InvalidInput.Collector faults, Action action, ActionInput input) {
        if (input.reasonCode() == null) {
            return;
        }
        var reason = reasons.find(action, input.reasonCode());
        faults.when(reason.isEmpty(), "reasonCode", "reason-unknown", input.reasonCode());
        reason.ifPresent(known -> {
            faults.when(known.needsEvidence() && !input.has(Input.PROOF), "attachmentIds", "evidence-needed", null);
            faults.when(known.needsProposedUnit() && !input.has(Input.UNIT), "unit", "proposed-unit-needed", null);
        });
    }
}
