package org.civicgrid.portal.reform;

import java.util.Optional;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.PlannedChange;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A territory or micro-grid as the steps so far leave it.
 *
 * @param reference as a step names it
 * @param level null for a micro-grid
 */
record PlannedPlace(String reference, String name, @Nullable Level level) {

    static PlannedPlace of(Territory it) {
        return new PlannedPlace(it.code().digits(), it.name(), it.level());
    }

    static PlannedPlace of(MicroGrid it) {
        return new PlannedPlace(ReformStep.MICRO_GRID + it.code(), it.name(), null);
    }

    static Optional<PlannedPlace> after(PlannedChange change) {
        return Optional.ofNullable(change.after())
                .map(it -> new PlannedPlace(reference(change, it.code()), it.name(), change.level()));
    }

    static String reference(PlannedChange change, String code) {
        return change.level() == null ? ReformStep.MICRO_GRID + code : code;
    }

    /** The digits alone. */
    String code() {
        return level == null ? reference.substring(ReformStep.MICRO_GRID.length()) : reference;
    }

    /** Level of what it lies in; null for a district. */
    @Nullable
    Level levelAbove() {
        return level == null ? Level.GRID : level == Level.DISTRICT ? null : Level.values()[level.ordinal() - 1];
    }

    /** Whether its children are territories that can be told by their codes: a street or community. */
    boolean isCutByParts() {
        return level == Level.STREET || level == Level.COMMUNITY;
    }
}
