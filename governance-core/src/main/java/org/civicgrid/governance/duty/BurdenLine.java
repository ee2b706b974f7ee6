package org.civicgrid.governance.duty;

/**
 * How much the communities of a territory are burdened; figures are sums over its communities, so that children add up to
 * their parent.
 *
 * @param territory code
 * @param name short name
 * @param communities how many it has
 * @param items items of the list in force, without the negative list, counted once in each community where they hold
 * @param forms forms and ledgers that these ask of the communities, as they were declared with the items
 * @param refusals department's matters that were refused in the period
 */
public record BurdenLine(String territory, String name, long communities, long items, long forms, long refusals) {}
