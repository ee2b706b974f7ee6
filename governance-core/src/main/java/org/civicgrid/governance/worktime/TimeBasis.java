package org.civicgrid.governance.worktime;

/** What a time limit counts. */
public enum TimeBasis {
    /** Only the hours of shifts on working days. */
    WORKING,
    /** Every hour, day and night, holidays too (自然日). */
    CALENDAR
}
