package org.civicgrid.governance.territory;

import org.jspecify.annotations.Nullable;

/**
 * What a reform does to one territory or micro-grid.
 *
 * @param id negative for one that the reform makes
 * @param level null for a micro-grid
 * @param before as it is; null for one that the reform makes
 * @param after as it will be; null for one that ends
 * @param successor code of who takes the place of one that ends; null where nobody does
 * @param reshaped whether its border changes
 * @param outline its new border as a GeoJSON geometry; null where that stays
 */
public record PlannedChange(
        int id,
        @Nullable Level level,
        @Nullable Look before,
        @Nullable Look after,
        @Nullable String successor,
        boolean reshaped,
        @Nullable String outline) {

    /**
     * How it is known.
     *
     * @param parent name of the territory above; empty for a district
     */
    public record Look(String code, String name, String parent) {}

    static PlannedChange of(MapDraft.Change change, MapDraft draft) {
        var was = change.before();
        var is = change.after();
        return new PlannedChange(
                is.id(),
                is.level(),
                was == null ? null : new Look(was.code(), was.name(), parent(draft.pathBefore(is))),
                is.inForce() ? new Look(is.code(), is.name(), parent(draft.path(is))) : null,
                is.inForce() || is.successor() == null
                        ? null
                        : draft.require(new DraftPlace.Key(is.isMicroGrid(), is.successor()))
                                .code(),
                change.shape() != null,
                change.shape() == null ? null : GeoJson.of(change.shape()));
    }

    private static String parent(java.util.List<DraftPlace> path) {
        return path.size() < 2 ? "" : path.get(1).name();
    }
}
