package org.civicgrid.governance.duty;

/** How often a community is asked. */
public enum Frequency {
    ONCE,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    AS_NEEDED
}
