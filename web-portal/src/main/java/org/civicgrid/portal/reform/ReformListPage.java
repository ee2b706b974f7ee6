package org.civicgrid.portal.reform;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The list of boundary reforms, under the model name {@code page} of {@code reform/list}.
 *
 * @param next address of the following page; null on the last
 * @param mayDraft whether the reader may draft one
 */
record ReformListPage(
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next,
        boolean mayDraft) {

    /**
     * A reform in the list.
     *
     * @param tone of the tag of its state
     */
    record Line(
            String href,
            String title,
            String effectiveOn,
            String state,
            String tone,
            int steps,
            String drafter,
            String decider) {}
}
