package org.civicgrid.governance.duty;

/** How an acting post stands to an application. */
public enum AdmissionRelation {
    /** Of the department that applies. */
    APPLICANT,
    /** Leads a street or community that the matter would reach: heard at the joint review. */
    CONSULTED,
    /** Of the district, which calls the joint review and decides. */
    REVIEWER,
    /** The platform itself. */
    CLOCK
}
