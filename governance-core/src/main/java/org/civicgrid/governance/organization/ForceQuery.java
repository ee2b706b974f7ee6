package org.civicgrid.governance.organization;

import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * What of the force is looked for; null means any. What does not apply to a list is ignored by it.
 *
 * @param territory everything within it
 * @param kind kind of unit
 * @param role role of the post
 * @param words part of the name or title, or the beginning of the code; a post is also found by its unit and its holder
 * @param held true for posts that somebody holds today, false for vacant ones
 * @param ended true to find what has ended, too
 */
public record ForceQuery(
        @Nullable TerritoryCode territory,
        @Nullable UnitKind kind,
        @Nullable Role role,
        @Nullable Integer unitId,
        @Nullable Integer postId,
        @Nullable Integer personId,
        @Nullable String words,
        @Nullable Boolean held,
        boolean ended) {

    /** Everything in force. */
    public static ForceQuery all() {
        return new ForceQuery(null, null, null, null, null, null, null, null, false);
    }
}
