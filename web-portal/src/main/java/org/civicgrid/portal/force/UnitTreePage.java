package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The units of one territory and, one level below, of its children, under the model name {@code page} of
 * {@code force/units}.
 *
 * @param trail from the top of the reach down to the territory
 * @param units that serve exactly this territory
 * @param below territories directly below with their units; empty below the community
 * @param found where a unit is founded here; null for those who may not
 */
record UnitTreePage(
        String name,
        List<Crumb> trail,
        List<UnitLine> units,
        List<Below> below,
        @Nullable String found) {

    /** A territory below. */
    record Below(String name, String href, List<UnitLine> units) {}
}
