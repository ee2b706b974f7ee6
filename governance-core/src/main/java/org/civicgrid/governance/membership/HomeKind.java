package org.civicgrid.governance.membership;

/** Where the membership of somebody registered is held. */
public enum HomeKind {
    /** A Party organisation of the district. */
    ORGANIZATION,
    /** A resident unit of the district. */
    RESIDENT_UNIT,
    /** A unit outside the district, known by its name alone. */
    ELSEWHERE
}
