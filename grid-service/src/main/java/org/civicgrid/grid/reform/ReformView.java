package org.civicgrid.grid.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.problem.Versioned;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformState;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A boundary reform as shown.
 *
 * @param within code of the territory within which its drafter may change borders
 * @param effectiveOn first day of the new map, Asia/Shanghai
 * @param failure why it could not be applied when its day came
 */
record ReformView(
        int id,
        String title,
        @Nullable String basis,
        String within,
        String withinName,
        LocalDate effectiveOn,
        List<ReformStep> steps,
        ReformState state,
        String drafter,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable Instant appliedAt,
        @Nullable String failure,
        @Nullable Instant undoneAt,
        boolean madeUp,
        int version)
        implements Versioned {

    static ReformView of(Reform it, TerritoryRegistry territories) {
        var within = territories.require(it.withinId());
        return new ReformView(
                it.id(),
                it.title(),
                it.basis(),
                within.code().digits(),
                within.name(),
                it.effectiveOn(),
                it.steps(),
                it.state(),
                it.drafter(),
                it.decider(),
                it.decidedAt(),
                it.decision(),
                it.appliedAt(),
                it.failure(),
                it.undoneAt(),
                it.madeUp(),
                it.version());
    }
}
