package org.civicgrid.governance.party;

import java.util.Map;

/**
 * How many Party organisations hold today.
 *
 * @param whole by kind, in and below the territory
 * @param children the same per territory one level below, by its code
 */
public record PartyCounts(Map<PartyKind, Long> whole, Map<String, Map<PartyKind, Long>> children) {}
