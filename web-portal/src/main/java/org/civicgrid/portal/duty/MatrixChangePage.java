package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A change of the matrix, under the model name {@code page} of {@code duty/matrix-change}.
 *
 * @param line that ends, in words; null where another division is worded
 * @param impact what it would mean; null before it was looked at
 * @param effect the impact in a sentence; null before
 */
public record MatrixChangePage(
        String title,
        List<Crumb> trail,
        @Nullable String line,
        Form form,
        @Nullable RoutingImpact impact,
        @Nullable String effect) {}
