package org.civicgrid.governance.organization;

/** Kinds of unit; the twelve operation centres (1 + 11) are units of their own, with seats and duty. */
public enum UnitKind {
    /** 区, the top of all. */
    DISTRICT,
    /** 街道办事处. */
    STREET_OFFICE,
    /** 社区, with its residents' or villagers' committee. */
    COMMUNITY,
    /** 城运平台 of the district or of a street. */
    OPERATION_CENTRE,
    /** 区级部门. */
    DEPARTMENT,
    /** 驻区单位: its desk on the platform; its code is the unified social credit code by which the unit is registered. */
    RESIDENT_UNIT
}
