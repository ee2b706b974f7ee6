package org.civicgrid.governance.organization;

/**
 * A member of the force, for pickers.
 *
 * @param posts unit and title of what is held today within the reader's map, joined; empty for nothing
 */
public record PersonView(int id, String name, String posts) {}
