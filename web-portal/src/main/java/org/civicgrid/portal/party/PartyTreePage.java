package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a territory, under the model name {@code page} of {@code party/tree}.
 *
 * @param counts how many of each kind, each with the list of them
 * @param add where one is set up; null when the reader may not
 */
record PartyTreePage(
        String territory,
        String name,
        List<Crumb> trail,
        List<Count> counts,
        List<Node> nodes,
        List<Child> children,
        @Nullable String add) {

    /** A figure that opens its list. */
    record Count(String href, String label, String value) {}

    /** An organisation with those that belong to it. */
    record Node(String href, String name, String note, List<Node> branches) {}

    /** A territory one level below. */
    record Child(String href, String name, String note) {}
}
