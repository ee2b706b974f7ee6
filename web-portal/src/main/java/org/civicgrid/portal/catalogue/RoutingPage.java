package org.civicgrid.portal.catalogue;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The routing rules, under the model name {@code page} of {@code catalogue/routing}.
 *
 * @param rules in force and to come, in their order
 * @param ended the last that ended
 * @param trial the form that tries the rules out
 * @param answer what the rules say; null when nothing was asked
 */
public record RoutingPage(
        List<Rule> rules,
        List<Rule> ended,
        Form trial,
        @Nullable Answer answer) {

    /**
     * A rule in words.
     *
     * @param place in the order, from 1; 0 for one that has ended
     * @param up the rule before which it would stand one place higher; null at the top
     * @param down the same one place lower; 0 for the last place, null at the bottom
     */
    public record Rule(
            int id,
            int place,
            String types,
            String conditions,
            String lead,
            String note,
            String from,
            @Nullable String to,
            boolean toCome,
            @Nullable Integer up,
            @Nullable Integer down) {}

    /**
     * What the rules say about a made-up case.
     *
     * @param unit that would lead
     * @param why the rule that decided, in words, or that none did
     */
    public record Answer(String unit, String why, List<Step> steps) {}

    /** A rule that was asked; {@code matched} for the one that decided, and otherwise what did not fit. */
    public record Step(
            int place,
            String rule,
            boolean matched,
            @Nullable String miss) {}
}
