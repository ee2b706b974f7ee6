package org.civicgrid.portal.membership;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A list of registrations, under the model name {@code page} of {@code membership/list}.
 *
 * @param territory code of the territory asked for; empty for the whole map
 * @param party whose members they are, when one is asked for
 * @param next address of the following page; null on the last
 * @param add where somebody is registered
 * @param figures where they are counted
 */
record RegistrationListPage(
        String territory,
        Form filter,
        boolean filtered,
        @Nullable String party,
        List<Line> lines,
        @Nullable String next,
        String add,
        String figures) {

    /** Somebody in the list: masked. */
    record Line(String href, String name, String phone, String place, String home, String services, String since) {}
}
