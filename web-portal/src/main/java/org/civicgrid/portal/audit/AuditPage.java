package org.civicgrid.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The audit as a page, under the model name {@code page} of {@code audit/audit}.
 *
 * @param search the fields searched by
 * @param filtered whether any is set
 * @param namesakes links of which one has to be chosen first
 * @param lines entries, newest first
 * @param next address of the following page; null on the last
 * @param given what is searched for, for the form of the export
 * @param export the form of the export
 * @param head the form of the verification
 */
record AuditPage(
        Form search,
        boolean filtered,
        List<Link> namesakes,
        List<Line> lines,
        @Nullable String next,
        Map<String, String> given,
        Form export,
        Form head,
        AuditChainView chain) {

    /** Somewhere to go. */
    record Link(String href, String text) {}

    /**
     * An entry in the list.
     *
     * @param seal number of its seal; null until it is sealed
     */
    record Line(
            String href,
            Instant at,
            String actor,
            String act,
            String subject,
            @Nullable String reason,
            @Nullable String seal) {}
}
