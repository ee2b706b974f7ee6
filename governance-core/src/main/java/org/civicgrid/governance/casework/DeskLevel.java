package org.civicgrid.governance.casework;

/** Which city-operation centre decides: a street's, or the district's after a raise. */
public enum DeskLevel {
    STREET,
    DISTRICT
}
