package org.civicgrid.portal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.casework.CaseReporters;
import org.civicgrid.portal.frame.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case, under the model name {@code page} of {@code desk/case}.
 *
 * @param description as reported
 * @param facts groups, in the order shown
 * @param reporter null when a post reported it, or the acting post may not know that there is one
 * @param clocks the running one first
 * @param next the one next action; null when it is not this post's move
 * @param waiting whose move it is and since when, when {@code next} is null; empty otherwise
 * @param others what else the post may do, the usual first
 * @param problems what was wrong with what was tried and is in no form of the page
 * @param links parent, parts, merged and nearby cases
 * @param history oldest first
 * @param version optimistic lock, sent back with each action
 * @param followed whether the post follows it; null when it cannot
 * @param shownAt the server's clock
 * @param openUntil end of the working session that runs now; null outside working hours
 */
public record CasePage(
        CaseHead head,
        List<StageStep> steps,
        String description,
        List<CaseFacts> facts,
        CasePlace place,
        List<CasePhoto> photos,
        @Nullable CaseReporter reporter,
        List<CaseClock> clocks,
        @Nullable CaseAction next,
        String waiting,
        List<CaseAction> others,
        List<String> problems,
        List<LinkedCase> links,
        List<TimelineItem> history,
        int version,
        @Nullable Boolean followed,
        Instant shownAt,
        @Nullable Instant openUntil) {

    public CasePage {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
        photos = List.copyOf(photos);
        clocks = List.copyOf(clocks);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
        links = List.copyOf(links);
        history = List.copyOf(history);
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
                next,
                waiting,
                others,
                problems,
                links,
                history,
                version,
                followed,
                shownAt,
                openUntil);
    }

    /** Whether an action among {@link #others} was tried and failed, so that they must be open. */
    public boolean othersOpen() {
        return others.stream().anyMatch(CaseAction::failed);
    }
}
