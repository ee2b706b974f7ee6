package org.civicgrid.governance.meeting;

/** Whether somebody came. */
public enum Attendance {
    PRESENT,
    ABSENT,
    /** Asked to be excused. */
    EXCUSED
}
