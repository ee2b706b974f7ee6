package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A list of members of regional committees, under the model name {@code page} of {@code party/members}.
 *
 * @param path its address without a filter
 * @param committee name of the one committee that is shown; null for those of a territory
 * @param clear address without what may be chosen here
 * @param next address of the following page; null on the last
 * @param add where a seat is given; null when the reader may not, or no committee is chosen
 */
record MemberListPage(
        String path,
        @Nullable String committee,
        Form filter,
        boolean filtered,
        String clear,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /**
     * A member in the list.
     *
     * @param expiring whether the seat falls vacant within the warning time
     * @param ended since when in words; null while it has no end
     */
    record Line(
            String href,
            String name,
            String kind,
            String duty,
            String committeeHref,
            String committee,
            String home,
            String concurrent,
            String term,
            boolean expiring,
            @Nullable String ended) {}
}
