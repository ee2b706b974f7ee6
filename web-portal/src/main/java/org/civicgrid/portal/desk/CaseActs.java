package org.civicgrid.portal.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the acting post may do to a case, under the model name {@code acts} of {@code desk/case}.
 *
 * @param number of the case
 * @param version optimistic lock, sent back with each action
 * @param next the one next action; null when it is not this post's move
 * @param waiting whose move it is and since when, when {@code next} is null; empty otherwise
 * @param others links to the forms of whatever else it may do, as {@link CasePrinter} printed them; empty for nothing
 * @param opened the other action whose form is open; null for none
 * @param problems what was wrong with what was asked for and is in no form
 * @param mayFollow whether the post may follow the case if it does not yet
 */
public record CaseActs(
        String number,
        int version,
        @Nullable CaseAction next,
        String waiting,
        String others,
        @Nullable CaseAction opened,
        List<String> problems,
        boolean mayFollow) {

    public CaseActs {
        problems = List.copyOf(problems);
    }
}
