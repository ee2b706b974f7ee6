package org.civicgrid.portal.reform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reform would do, as shown.
 *
 * @param sum how many territories of each level change, in one line
 * @param changes the first, of the highest levels
 * @param further the others
 * @param records how many of each kind would be taken along; none of which there are none
 * @param faults that belong to no single step
 * @param area code of the territory whose map shows borders that change; null when none does
 */
record PreviewPart(
        String sum,
        List<Change> changes,
        List<Change> further,
        List<Count> records,
        List<String> faults,
        @Nullable String area) {

    /**
     * A territory that changes.
     *
     * @param before name and code; empty for a new one
     * @param after name and code; empty for one that ends
     * @param parent above it, before and after where that differs
     * @param what happens, in words
     */
    record Change(String level, String before, String after, String parent, String what) {}

    /** A number of records of a kind. */
    record Count(String label, String value) {}
}
