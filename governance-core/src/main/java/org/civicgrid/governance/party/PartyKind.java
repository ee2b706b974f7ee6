package org.civicgrid.governance.party;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Level;

/** Kinds of Party organisation and where each may stand; one place has at most one of a kind at a time. */
@RequiredArgsConstructor
public enum PartyKind {
    /** 区域党委 of a street or community. */
    REGIONAL_COMMITTEE(Set.of(Level.STREET, Level.COMMUNITY)),
    /** 网格党组织 of a general grid. */
    GRID_PARTY_UNIT(Set.of(Level.GRID)),
    /** 微网格党小组 of a building micro-grid. */
    MICRO_GRID_GROUP(Set.of(Level.GRID)),
    /** A resident unit's own organisation, where the unit is. */
    RESIDENT_UNIT_PARTY(Set.of(Level.COMMUNITY, Level.GRID, Level.COMPOUND));

    private final Set<Level> levels;

    boolean standsOn(Level level) {
        return levels.contains(level);
    }

    /** Whether an organisation of this kind at {@code place} may belong to {@code parent}: one tier up, same branch. */
    boolean mayBelongTo(PartyOrganization parent, Jurisdiction place) {
        var above = parent.standing().place();
        return switch (this) {
            case REGIONAL_COMMITTEE ->
                parent.isStreetCommittee() && place.communityId() != null && same(above, place, Level.STREET);
            case GRID_PARTY_UNIT -> parent.kind() == REGIONAL_COMMITTEE && same(above, place, Level.COMMUNITY);
            case MICRO_GRID_GROUP -> parent.kind() == GRID_PARTY_UNIT && same(above, place, Level.GRID);
            case RESIDENT_UNIT_PARTY ->
                parent.kind() == REGIONAL_COMMITTEE
                        && (same(above, place, Level.COMMUNITY)
                                || parent.isStreetCommittee() && same(above, place, Level.STREET));
        };
    }

    private static boolean same(Jurisdiction above, Jurisdiction place, Level level) {
        var id = above.on(level);
        return id != null && id.equals(place.on(level));
    }
}
