package org.civicgrid.governance.casework;

/** How an acting post stands to a case; a post may stand in several relations at once. */
public enum Relation {
    /** Duty officer of the operation centre whose desk the case lies on. */
    DESK,
    /** Leader of the territory whose desk it is. */
    DESK_LEADER,
    /** Duty officer or leader of the level above the desk. */
    SUPERIOR,
    /** Member of the unit that owes a decision. */
    DECIDER,
    /** Member of the unit that leads the handling. */
    HANDLER,
    /** Community staff, grid worker or micro-grid leader at whose place it happened. */
    COMMUNITY,
    /** The post that reported it. */
    REPORTER,
    /** Anybody else who may read it. */
    ONLOOKER,
    /** The platform itself. */
    SYSTEM
}
