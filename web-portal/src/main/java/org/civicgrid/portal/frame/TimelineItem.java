package org.civicgrid.portal.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history, for {@link TimelinePrinter}. All texts are already in the reader's language.
 *
 * @param at when it took effect
 * @param action what was done, in words
 * @param stage the stage that it led to, in words; null when it changed none
 * @param actor person, post and unit as they were
 * @param text what was said; null when nothing
 * @param open whether the reporter can read the text
 * @param facts what else was set: unit, deadline, reason, outcome
 */
public record TimelineItem(
        Instant at,
        String action,
        @Nullable String stage,
        String actor,
        @Nullable String text,
        boolean open,
        List<Fact> facts) {

    public TimelineItem {
        facts = List.copyOf(facts);
    }
}
