package org.civicgrid.governance.database;

/** A row as it is stored; two are equal when nothing of them differs. */
public interface VersionedRow {

    int id();

    /** How often it has been changed. */
    int version();
}
