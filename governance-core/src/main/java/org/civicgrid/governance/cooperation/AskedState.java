package org.civicgrid.governance.cooperation;

/** Which states a list or a figure takes in; none asked for is all. */
public enum AskedState {
    /** Planned or done: what a year is judged by. */
    VALID,
    PLANNED,
    DONE,
    CANCELLED
}
