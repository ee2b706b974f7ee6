package org.civicgrid.governance.reform;

/** How far a boundary reform has come. */
public enum ReformState {
    DRAFT,
    /** Handed in: waits for a second person. */
    SUBMITTED,
    /** Waits for its day. */
    APPROVED,
    APPLIED,
    /** Taken back after it was applied; nothing of it is left but its audit. */
    UNDONE,
    /** Given up before it was applied. */
    WITHDRAWN
}
