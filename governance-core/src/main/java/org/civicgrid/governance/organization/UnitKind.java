package org.civicgrid.governance.organization;

/** Kinds of unit; the twelve operation centres (1 + 11) are units of their own, with seats and duty. */
public enum UnitKind {
    DISTRICT,
    STREET_OFFICE,
    COMMUNITY,
    OPERATION_CENTRE,
    DEPARTMENT
}
