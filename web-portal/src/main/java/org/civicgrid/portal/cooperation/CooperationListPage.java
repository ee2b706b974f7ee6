package org.civicgrid.portal.cooperation;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A list of shared actions, under the model name {@code page} of {@code cooperation/list}.
 *
 * @param territory code of the territory asked for; empty for the whole map
 * @param party who takes part in all of them, when one is asked for
 * @param next address of the following page; null on the last
 * @param add where one is planned; null when the reader may not, or the territory has no committee of its own
 */
record CooperationListPage(
        String territory,
        Form filter,
        boolean filtered,
        @Nullable String party,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /**
     * A shared action in the list.
     *
     * @param tone look of the state
     */
    record Line(
            String href,
            String title,
            String kind,
            String days,
            String committee,
            String parties,
            String state,
            String tone) {}
}
