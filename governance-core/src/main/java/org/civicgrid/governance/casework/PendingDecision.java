package org.civicgrid.governance.casework;

/** A decision that somebody owes on a case; at most one at a time. */
public enum PendingDecision {
    EXTENSION,
    RAISE,
    ADJUDICATION,
    APPEAL
}
