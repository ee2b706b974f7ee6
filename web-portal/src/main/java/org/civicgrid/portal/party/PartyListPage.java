package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A list of organisations or of resident units, under the model name {@code page} of {@code party/list}.
 *
 * @param units whether it lists resident units
 * @param path its address without a filter
 * @param next address of the following page; null on the last
 * @param add where one is set up; null when the reader may not
 */
record PartyListPage(
        boolean units,
        String path,
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next,
        @Nullable String add) {

    /** A record in the list. */
    record Line(String href, String name, String kind, String place, String contact, String from) {}
}
