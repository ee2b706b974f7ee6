package org.civicgrid.governance.meeting;

/** States of a meeting. */
public enum MeetingState {
    /** Being prepared; nobody has been told. */
    DRAFT,
    /** A notice has been issued. */
    CALLED,
    /** Attendance has been recorded; minutes are written and resolutions passed. */
    HELD,
    /** The minutes stand, and every resolution is a case. */
    CLOSED,
    /** It does not take place. */
    CANCELLED;

    /** Whether time, place and agenda may still change. */
    public boolean isAhead() {
        return this == DRAFT || this == CALLED;
    }
}
