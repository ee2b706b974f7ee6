package org.civicgrid.portal.meeting;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of meetings, under the model name {@code page} of {@code meeting/list}.
 *
 * @param path its address without a filter
 * @param mine whether it shows those to which the reader is asked
 * @param both whether the reader may also see those of his map
 * @param next address of the following page; null on the last
 * @param add where one is prepared; null when the reader may not
 */
record MeetingListPage(
        String path,
        boolean mine,
        boolean both,
        Form filter,
        boolean filtered,
        List<Month> months,
        @Nullable String next,
        @Nullable String add) {

    /** The meetings of a month, newest first. */
    record Month(String name, List<Line> lines) {}

    /**
     * A meeting.
     *
     * @param machine its beginning, for machines
     * @param tone of its state
     */
    record Line(
            String href,
            String title,
            String day,
            String machine,
            String time,
            String place,
            String where,
            String state,
            String tone,
            int resolutions) {}

    boolean isEmpty() {
        return months.isEmpty();
    }
}
