package org.civicgrid.governance.casework;

/** How a case ended; apart from its stage. */
public enum Outcome {
    SOLVED,
    PARTLY,
    CANNOT,
    WITHDRAWN,
    DUPLICATE,
    NOT_OURS,
    REJECTED,
    TRANSFERRED;

    /** Whether the handler may feed it back; the others come from their own actions. */
    public boolean isOfHandling() {
        return this == SOLVED || this == PARTLY || this == CANNOT || this == NOT_OURS;
    }
}
