package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The organisation chart of a territory, under the model name {@code page} of {@code party/tree}.
 *
 * @param day of which it speaks, in words
 * @param counts how many of each kind, each with the list of them
 * @param add where one is set up; null when the reader may not
 */
record PartyTreePage(
        String territory,
        String name,
        String day,
        List<Crumb> trail,
        List<Count> counts,
        List<Node> nodes,
        List<Child> children,
        @Nullable String add) {

    /**
     * A figure that opens its list.
     *
     * @param warning whether it asks for something to be done
     */
    record Count(String href, String label, String value, boolean warning) {}

    /**
     * An organisation with those that belong to it.
     *
     * @param note its kind; of a committee who sits on it
     * @param seats whether the note says who sits on it
     * @param more where the chart goes on; null when everything below is shown, or nothing is there
     * @param below how many belong to it, in words
     * @param part address of what belongs to it, as a part of this page
     */
    record Node(
            String href,
            String name,
            String note,
            boolean seats,
            @Nullable String more,
            String below,
            String part,
            List<Node> branches) {}

    /** A territory one level below. */
    record Child(String href, String name, String note) {}
}
