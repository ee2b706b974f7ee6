package org.civicgrid.governance.job;

import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryRegistry;

/**
 * Which jobs a post sees: those of the posts of its part of the map; where it has no part of its own, those that it
 * started itself.
 *
 * @param column column compared; empty for the platform, which sees all
 * @param value what it is compared with
 */
record JobReach(String column, int value) {

    static JobReach of(ActingPost by, TerritoryRegistry territories) {
        var reach = by.reach();
        if (reach.scope() == Reach.Scope.EVERYTHING) {
            return new JobReach("", 0);
        }
        var home = territories.require(reach.territoryId());
        var own = reach.scope() == Reach.Scope.DEPARTMENT
                || reach.scope() == Reach.Scope.MICRO_GRID
                || home.level() == Level.COMPOUND;
        return own
                ? new JobReach("owner_post_id", by.postId())
                : new JobReach(home.level().getColumn(), home.id());
    }

    String condition() {
        return column.isEmpty() ? "true" : column + " = :home";
    }
}
