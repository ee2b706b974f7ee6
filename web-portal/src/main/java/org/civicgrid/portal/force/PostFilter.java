package org.civicgrid.portal.force;

import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the filter row of the posts, as in the address; null means any.
 *
 * @param q words of the post, its unit or who holds it
 * @param held true for held posts, false for vacant ones
 * @param territory code of the territory within
 */
record PostFilter(
        @Nullable String q,
        @Nullable Role role,
        @Nullable Boolean held,
        @Nullable String territory,
        @Nullable Integer unitId) {

    PostFilter {
        q = PlainText.tidy(q);
        territory = PlainText.tidy(territory);
    }

    boolean isEmpty() {
        return q == null && role == null && held == null && territory == null && unitId == null;
    }

    /** As it stands in the filter row. */
    Sent sent() {
        return Sent.nothing()
                .with("q", q)
                .with("role", role)
                .with("held", held)
                .with("territory", territory)
                .with("unitId", unitId);
    }

    /** The same filter from a row on. */
    String link(String after) {
        return Addresses.of("/posts", sent().with("after", after));
    }
}
