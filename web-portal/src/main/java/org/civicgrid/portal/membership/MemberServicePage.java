package org.civicgrid.portal.membership;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of services, under the model name {@code page} of {@code membership/services}.
 *
 * @param problems what was refused of an act on one of them
 * @param form that adds one; null for readers
 */
record MemberServicePage(
        List<Row> rows, List<String> problems, @Nullable Form form) {

    /**
     * A service.
     *
     * @param retired since when it is no longer for choice, in words; null while it is
     * @param href what is done to it is ordered below it; null for readers
     */
    record Row(
            String name,
            int order,
            @Nullable String retired,
            int version,
            @Nullable String href) {}
}
