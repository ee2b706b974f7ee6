package org.civicgrid.governance.casework;

import java.util.List;

/**
 * Which open cases that nobody has dispatched yet would be proposed to another unit.
 *
 * @param looked how many were looked at, the newest
 * @param capped whether there are more of them
 * @param elsewhere how many would go elsewhere
 * @param shifts from where to where, the greatest first
 */
public record RoutingImpact(int looked, boolean capped, int elsewhere, List<Shift> shifts) {

    public RoutingImpact {
        shifts = List.copyOf(shifts);
    }

    /** So many cases, from one unit to another, by their names. */
    public record Shift(String from, String to, int cases) {}
}
