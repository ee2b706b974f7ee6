package org.civicgrid.portal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.Input;

/**
 * What is done to several cases of a list at once: acts that say the same of each, and the dispatch, for which each case
 * brings the unit that the rules propose. What needs a judgement of its own - feedback, checks, returns - stays on its page.
 */
final class BulkActs {

    private static final List<Action> ACTS =
            List.of(Action.FILE, Action.DISPATCH, Action.ACCEPT, Action.CLOSE, Action.URGE, Action.NOTE, Action.FOLLOW);

    private static final Map<Role, List<Action>> BY_ROLE = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    role -> ACTS.stream()
                            .filter(act -> CaseProcess.isFor(role, act))
                            .toList()));

    private BulkActs() {}

    /** Acts that a post of this role may do to some of what it reads; to which, the process says case by case. */
    static List<Action> of(Role role) {
        return BY_ROLE.get(role);
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
