package org.civicgrid.governance.casework;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;

/** Finds how an acting post stands to a case. */
final class Relations {

    /** The roles of whom a relation can be true; one that is not named does not ask for the role. */
    private static final Map<Relation, Set<Role>> ROLES = Map.of(
            Relation.DESK, EnumSet.of(Role.STREET_DUTY_OFFICER, Role.DISTRICT_DUTY_OFFICER),
            Relation.DESK_LEADER, EnumSet.of(Role.STREET_LEADER, Role.DISTRICT_LEADER),
            Relation.SUPERIOR, EnumSet.of(Role.DISTRICT_DUTY_OFFICER, Role.DISTRICT_LEADER),
            Relation.COMMUNITY,
                    EnumSet.of(
                            Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_WORKER, Role.MICRO_GRID_LEADER),
            Relation.SYSTEM, EnumSet.of(Role.SYSTEM));

    private Relations() {}

    /** Whether a post of this role can stand so to some case. */
    static boolean isOpenTo(Role role, Relation relation) {
        var roles = ROLES.get(relation);
        return roles == null ? role != Role.SYSTEM : roles.contains(role);
    }

    /** All relations of the post; ONLOOKER alone when it may only read. */
    static Set<Relation> of(ActingPost by, GovernanceCase it) {
        var relations = EnumSet.noneOf(Relation.class);
        if (by.role() == Role.SYSTEM) {
            return EnumSet.of(Relation.SYSTEM);
        }
        var inReach = by.reach().covers(it.getJurisdiction(), it.getLeadUnitId());
        if (inReach) {
            territorial(by, it, relations);
        }
        if (is(by.unitId(), it.getLeadUnitId()) && inReach) {
            relations.add(Relation.HANDLER);
        }
        if (is(by.unitId(), it.getDeciderUnitId())) {
            relations.add(Relation.DECIDER);
        }
        if (is(by.postId(), it.getReporterPostId())) {
            relations.add(Relation.REPORTER);
        }
        if (relations.isEmpty()) {
            relations.add(Relation.ONLOOKER);
        }
        return relations;
    }

    private static void territorial(ActingPost by, GovernanceCase it, Set<Relation> relations) {
        var atStreet = it.getLevel() == DeskLevel.STREET;
        if (by.unitId() == it.getDeskUnitId() && isOpenTo(by.role(), Relation.DESK)) {
            relations.add(Relation.DESK);
        }
        if (by.role() == (atStreet ? Role.STREET_LEADER : Role.DISTRICT_LEADER)) {
            relations.add(Relation.DESK_LEADER);
        }
        if (atStreet && isOpenTo(by.role(), Relation.SUPERIOR)) {
            relations.add(Relation.SUPERIOR);
        }
        if (isOpenTo(by.role(), Relation.COMMUNITY)) {
            relations.add(Relation.COMMUNITY);
        }
    }

    private static boolean is(int id, @org.jspecify.annotations.Nullable Integer other) {
        return other != null && other == id;
    }
}
