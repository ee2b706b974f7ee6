package org.civicgrid.portal.exchange;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The page of a job, under the model name {@code page} of {@code exchange/job}.
 *
 * @param standing how it goes
 * @param facts what was ordered, by whom and when
 * @param next what it says to do next; null for nothing
 * @param wrong the first wrong rows; empty while it goes on
 * @param more whether there are more wrong rows than these
 * @param errors address of all of them as CSV; null when there are none, or they are not for the reader
 * @param related jobs that it came from or led to
 * @param commit where the import of a dry run is ordered; null when it cannot be
 * @param undo the form that orders an undoing; null when it cannot be
 */
record JobPage(
        String href,
        String title,
        List<Crumb> trail,
        Standing standing,
        List<Fact> facts,
        @Nullable String next,
        List<WrongRow> wrong,
        boolean more,
        @Nullable String errors,
        List<Related> related,
        @Nullable String commit,
        @Nullable Form undo) {

    /**
     * How a job goes.
     *
     * @param over whether nothing more will happen to it
     * @param cancelling whether it will stop before its next step
     * @param share how much is done, in words
     * @param failure what stopped it; null unless it failed
     * @param counts what became of the items
     */
    record Standing(
            String href,
            String state,
            String tone,
            boolean over,
            boolean cancelling,
            int done,
            int total,
            String share,
            @Nullable String failure,
            List<Fact> counts) {}

    /** Another job. */
    record Related(String label, String href, String text) {}

    /**
     * A fault of a row.
     *
     * @param row row of the file; null where the item has none
     */
    record WrongRow(@Nullable String row, String column, String value, String reason, String remedy) {}
}
