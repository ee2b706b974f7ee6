package org.civicgrid.governance.organization;

/**
 * A member of the force: somebody who may hold posts.
 *
 * @param madeUp true for demonstration data
 */
public record Person(int id, String name, boolean madeUp) {}
