package org.civicgrid.governance.cooperation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.cooperation.CooperationRefusals.CooperationAhead;
import org.civicgrid.governance.cooperation.CooperationRefusals.CooperationSettled;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * One of the five shared actions: planned, then held or cancelled.
 *
 * @param territoryId where its committee stands
 * @param result null until it was held
 * @param cancelReason null unless it was cancelled
 */
record RegionalCooperation(
        int id,
        int committeeId,
        int territoryId,
        Jurisdiction place,
        CooperationPlan plan,
        CooperationState state,
        @Nullable CooperationResult result,
        @Nullable String cancelReason,
        boolean madeUp,
        int version)
        implements VersionedRow {

    static final String SUBJECT = "regional-cooperation";

    /** @throws CooperationSettled unless it is still planned */
    RegionalCooperation replan(CooperationPlan now) {
        requirePlanned();
        return new RegionalCooperation(
                id, committeeId, territoryId, place, now, state, result, cancelReason, madeUp, version);
    }

    /**
     * Says what it brought; for one that is done already, puts that right.
     *
     * @throws CooperationAhead if its first day has not come
     * @throws CooperationSettled if it was cancelled
     */
    RegionalCooperation finish(CooperationResult held, LocalDate today) {
        if (state == CooperationState.CANCELLED) {
            throw new CooperationSettled(plan.title());
        }
        if (plan.startsOn().isAfter(today)) {
            throw new CooperationAhead(plan.title(), plan.startsOn());
        }
        return new RegionalCooperation(
                id, committeeId, territoryId, place, plan, CooperationState.DONE, held, null, madeUp, version);
    }

    /** @throws CooperationSettled unless it is still planned */
    RegionalCooperation cancel(String reason) {
        requirePlanned();
        return new RegionalCooperation(
                id, committeeId, territoryId, place, plan, CooperationState.CANCELLED, null, reason, madeUp, version);
    }

    /** What the audit compares before and after an act. */
    Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("cooperationKind", plan.kind());
        compared.put("title", plan.title());
        compared.put("content", requireNonNullElse(plan.content(), ""));
        compared.put("startsOn", plan.startsOn().toString());
        compared.put("endsOn", plan.endsOn().toString());
        compared.put("parties", plan.parties().number());
        compared.put("cooperationState", state);
        if (result != null) {
            compared.put("participants", result.participants());
            compared.put("result", result.result());
            compared.put("benefit", requireNonNullElse(result.benefit(), ""));
        }
        return compared;
    }

    private void requirePlanned() {
        if (state != CooperationState.PLANNED) {
            throw new CooperationSettled(plan.title());
        }
    }
}
