package org.civicgrid.governance.duty;

/** What a unit says of an application at the joint review. */
public enum Stance {
    AGREE,
    AMEND,
    OBJECT
}
