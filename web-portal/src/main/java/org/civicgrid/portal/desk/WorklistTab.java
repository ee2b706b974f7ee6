package org.civicgrid.portal.desk;

import org.civicgrid.governance.casework.CaseLists;
import org.jspecify.annotations.Nullable;

/**
 * A ready-made view of the worklist, above the list: mine, soon due, overdue, followed, everything in reach.
 *
 * @param key its text is the message {@code desk.tab.<key>}: mine, soon, overdue, followed, all, handled
 * @param count as shown ({@code 12}, {@code 1,000+}); null when it is not counted
 */
public record WorklistTab(String key, String href, @Nullable String count, boolean current) {

    /** A tab with so many cases, of which a bound is enough to tell; null when they are not counted. */
    static WorklistTab of(String key, String href, @Nullable Long cases, boolean current) {
        return new WorklistTab(key, href, cases == null ? null : shown(cases), current);
    }

    private static String shown(long cases) {
        return cases >= CaseLists.COUNT_CAP ? "1,000+" : String.valueOf(cases);
    }
}
