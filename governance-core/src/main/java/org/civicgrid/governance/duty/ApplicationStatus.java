package org.civicgrid.governance.duty;

/** Where an application stands; the ways between are the rows of {@link AdmissionProcess} alone. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    APPROVED,
    REJECTED,
    ACTIVE,
    WITHDRAWN,
    EXPIRED;

    /** Whether its limit for deciding runs. */
    boolean waitsForDecision() {
        return this == SUBMITTED || this == UNDER_REVIEW;
    }
}
