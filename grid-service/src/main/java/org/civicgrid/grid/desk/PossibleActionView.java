package org.civicgrid.grid.desk;

import java.util.List;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.UnitNames.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * What the acting post may do to a case now.
 *
 * @param action as it stands in the path
 * @param name in the caller's language
 * @param toStage the stage after it
 * @param requires fields without which it is refused
 * @param takes further fields that it accepts
 * @param reasons to choose from; empty when it names none
 * @param proposal who should lead; only where a unit is dispatched
 */
record PossibleActionView(
        String action,
        String name,
        Stage toStage,
        List<String> requires,
        List<String> takes,
        List<ReasonView> reasons,
        @Nullable Proposal proposal) {

    /**
     * A unit that should lead.
     *
     * @param why the rule that matched, in the caller's language
     */
    record Proposal(UnitLabel unit, String why) {}
}
