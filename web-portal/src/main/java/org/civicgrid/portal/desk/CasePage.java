package org.civicgrid.portal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.casework.CaseReporters;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case, under the model name {@code page} of {@code desk/case}.
 *
 * @param description as reported
 * @param steps the stages on its way, printed
 * @param facts in groups, printed
 * @param reporter null when a post reported it, or the acting post may not know that there is one
 * @param clocks printed, the running one first; empty for none
 * @param links parent, parts, merged and nearby cases
 * @param followed whether the post follows it; null when it cannot
 * @param shownAt the server's clock
 * @param openUntil end of the working session that runs now; null outside working hours
 */
public record CasePage(
        CaseHead head,
        String steps,
        String description,
        String facts,
        CasePlace place,
        List<CasePhoto> photos,
        @Nullable CaseReporter reporter,
        String clocks,
        CaseActs acts,
        List<LinkedCase> links,
        CaseTimeline history,
        @Nullable Boolean followed,
        Instant shownAt,
        @Nullable Instant openUntil) {

    public CasePage {
        photos = List.copyOf(photos);
        links = List.copyOf(links);
    }

    /** The same page with the reporter in full, after the reading was written to the audit. */
    CasePage revealing(CaseReporters.@Nullable Reporter shown) {
        var full = shown == null
                ? null
                : new CaseReporter(
                        Objects.requireNonNullElse(shown.name(), "—"),
                        Objects.requireNonNullElse(shown.phone(), "—"),
                        shown.confidential(),
                        false);
        return new CasePage(
                head,
                steps,
                description,
                facts,
                place,
                photos,
                full,
                clocks,
                acts,
                links,
                history,
                followed,
                shownAt,
                openUntil);
    }
}
