package org.civicgrid.governance.venue;

import java.util.Map;

/**
 * How many service points hold today.
 *
 * @param whole by level, in and below the territory
 * @param children the same per territory one level below, by its code
 */
public record VenueCounts(Map<VenueLevel, Long> whole, Map<String, Map<VenueLevel, Long>> children) {}
