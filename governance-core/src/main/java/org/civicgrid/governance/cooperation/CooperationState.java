package org.civicgrid.governance.cooperation;

/** Where a shared action stands. What was cancelled stays so; what is done may only have its result put right. */
public enum CooperationState {
    PLANNED,
    DONE,
    CANCELLED
}
