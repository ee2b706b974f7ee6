package org.civicgrid.governance.duty;

/** Why a department's matter does not reach a community. */
public enum RefusalGround {
    /** No item in force there admits it. */
    NOT_LISTED,
    /** An item of the negative list excludes it. */
    NEGATIVE_LIST
}
