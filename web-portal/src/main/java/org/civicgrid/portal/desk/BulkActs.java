package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.Input;

/**
 * What is done to several cases of a list at once: acts that say the same of each, and the dispatch, for which each case
 * brings the unit that the rules propose. What needs a judgement of its own - feedback, checks, returns - stays on its page.
 */
final class BulkActs {

    private static final Set<Role> DESKS = EnumSet.of(Role.STREET_DUTY_OFFICER, Role.DISTRICT_DUTY_OFFICER);

    private BulkActs() {}

    /**
     * Acts that a post of this role may do to some of what it reads; to which, the process says case by case.
     *
     * @param urges whether it may urge
     */
    static List<Action> of(Role role, boolean urges) {
        var acts = new ArrayList<Action>();
        if (DESKS.contains(role)) {
            acts.addAll(List.of(Action.FILE, Action.DISPATCH));
        }
        acts.add(Action.ACCEPT);
        if (DESKS.contains(role)) {
            acts.add(Action.CLOSE);
        }
        if (urges) {
            acts.add(Action.URGE);
        }
        acts.addAll(List.of(Action.NOTE, Action.FOLLOW));
        return acts;
    }

    /** Whether something is written with it. */
    static boolean says(Action action) {
        return action != Action.FOLLOW;
    }

    /** Whether it is refused when nothing is written. */
    static boolean mustSay(Action action) {
        return CaseProcess.table().stream()
                .filter(row -> row.action() == action)
                .allMatch(row -> row.requires().contains(Input.TEXT));
    }
}
