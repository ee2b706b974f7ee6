package org.civicgrid.governance.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * The burden of a territory and of what lies one level below it.
 *
 * @param from first day on which refusals count
 * @param to last day, inclusive; items and forms are those of this day
 * @param whole the territory itself
 * @param parts one level below it, by code; a community has none
 */
public record BurdenReport(LocalDate from, LocalDate to, BurdenLine whole, List<BurdenLine> parts) {

    public BurdenReport {
        parts = List.copyOf(parts);
    }
}
