package org.civicgrid.governance.casework;

import java.util.EnumSet;
import java.util.Set;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;

/** Finds how an acting post stands to a case. */
final class Relations {

    private static final Set<Role> COMMUNITY_ROLES =
            EnumSet.of(Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_WORKER, Role.MICRO_GRID_LEADER);
    private static final Set<Role> DUTY_OFFICERS = EnumSet.of(Role.STREET_DUTY_OFFICER, Role.DISTRICT_DUTY_OFFICER);
    private static final Set<Role> DISTRICT_ROLES = EnumSet.of(Role.DISTRICT_DUTY_OFFICER, Role.DISTRICT_LEADER);

    private Relations() {}

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
        if (by.unitId() == it.getDeskUnitId() && DUTY_OFFICERS.contains(by.role())) {
            relations.add(Relation.DESK);
        }
        if (by.role() == (atStreet ? Role.STREET_LEADER : Role.DISTRICT_LEADER)) {
            relations.add(Relation.DESK_LEADER);
        }
        if (atStreet && DISTRICT_ROLES.contains(by.role())) {
            relations.add(Relation.SUPERIOR);
        }
        if (COMMUNITY_ROLES.contains(by.role())) {
            relations.add(Relation.COMMUNITY);
        }
    }

    private static boolean is(int id, @org.jspecify.annotations.Nullable Integer other) {
        return other != null && other == id;
    }
}
