package org.civicgrid.portal.catalogue;

import java.util.List;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A change of the routing rules, under the model name {@code page} of {@code catalogue/routing-change}.
 *
 * @param rule the rule that ends, moves or is replaced, in words; null for a new one
 * @param impact what it would mean; null before it was looked at
 * @param effect the impact in a sentence; null before
 */
public record RoutingChangePage(
        String title,
        List<Crumb> trail,
        @Nullable String rule,
        Form form,
        @Nullable RoutingImpact impact,
        @Nullable String effect) {}
