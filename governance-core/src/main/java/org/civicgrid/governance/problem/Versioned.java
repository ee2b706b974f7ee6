package org.civicgrid.governance.problem;

/** Something shown whose next change has to name the version that was seen. */
public interface Versioned {

    int id();

    /** For the entity tag. */
    int version();
}
