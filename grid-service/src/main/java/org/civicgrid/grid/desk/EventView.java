package org.civicgrid.grid.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civicgrid.governance.casework.CaseEvent;
import org.civicgrid.governance.casework.DeskLevel;
import org.civicgrid.governance.casework.EventDetails;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.organization.UnitNames.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * One act in the history of a case.
 *
 * @param seq 1, 2, 3 … within the case
 * @param action as in the path of the action
 * @param name of the action in the caller's language
 * @param fromStage stage before; null for the report
 * @param actor person, post and unit in words, as they were
 * @param publicText whether the reporter may read the text
 * @param attachmentIds files that came with it
 */
record EventView(
        int seq,
        Instant at,
        String action,
        String name,
        @Nullable Stage fromStage,
        Stage toStage,
        String actor,
        @Nullable String reasonCode,
        @Nullable String text,
        boolean publicText,
        Details details,
        List<UUID> attachmentIds) {

    static EventView of(CaseEvent it, String name, UnitNames units, List<UUID> attachmentIds) {
        return new EventView(
                it.seq(),
                it.at(),
                it.action().slug(),
                name,
                it.fromStage(),
                it.toStage(),
                it.actor(),
                it.reasonCode(),
                it.text(),
                it.publicText(),
                Details.of(it.details(), units),
                attachmentIds);
    }

    /** What the act set beside the stage; absent means unchanged. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Details(
            @Nullable Severity severity,
            @Nullable DeskLevel level,
            @Nullable UnitLabel desk,
            @Nullable UnitLabel lead,
            @Nullable UnitLabel decider,
            @Nullable UnitLabel proposed,
            @Nullable Integer workingDays,
            @Nullable Instant until,
            @Nullable Outcome outcome,
            @Nullable Integer rating,
            @Nullable String other,
            @Nullable List<String> parts) {

        static Details of(EventDetails it, UnitNames units) {
            return new Details(
                    it.severity(),
                    it.level(),
                    units.label(it.deskUnitId()),
                    units.label(it.leadUnitId()),
                    units.label(it.deciderUnitId()),
                    units.label(it.proposedUnitId()),
                    it.workingDays(),
                    it.until(),
                    it.outcome(),
                    it.rating(),
                    it.other(),
                    it.parts());
        }
    }
}
