package org.civicgrid.governance.casework;

/** The clocks of a case: acceptance, dispatch, handling, check, and the whole case from report to closing. */
public enum ClockKind {
    ACCEPT,
    DISPATCH,
    HANDLE,
    CHECK,
    WHOLE
}
