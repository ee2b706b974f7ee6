package org.civicgrid.governance.casework;

/**
 * A filter of the worklist that somebody keeps under a name.
 *
 * @param query query part of the address of the filtered list, encoded
 */
public record SavedFilter(long id, String name, String query) {}
