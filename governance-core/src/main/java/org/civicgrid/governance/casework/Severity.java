package org.civicgrid.governance.casework;

/** How grave a case is; an URGENT one is handled on calendar time and shown to the district at once. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
