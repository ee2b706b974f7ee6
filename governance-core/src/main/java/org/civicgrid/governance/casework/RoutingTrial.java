package org.civicgrid.governance.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rules decide about a case that was made up for the purpose.
 *
 * @param steps the rules that were asked, in their order, up to the one that decided
 * @param matched the rule that decided; null when none did and the operation centre leads
 * @param unit name of the unit that would lead
 */
public record RoutingTrial(List<Step> steps, @Nullable RoutingRule matched, String unit) {

    public RoutingTrial {
        steps = List.copyOf(steps);
    }

    /** A rule that was asked, and why it was not the one; null when it was. */
    public record Step(RoutingRule rule, RoutingRule.@Nullable Miss miss) {}
}
