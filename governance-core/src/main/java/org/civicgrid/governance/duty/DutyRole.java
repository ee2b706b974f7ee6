package org.civicgrid.governance.duty;

/** The part of a level in a class of matters. */
public enum DutyRole {
    LEAD,
    ASSIST,
    NONE
}
