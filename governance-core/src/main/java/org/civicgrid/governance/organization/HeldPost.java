package org.civicgrid.governance.organization;

import org.civicgrid.governance.access.Role;

/**
 * A post that somebody holds today.
 *
 * @param title of the post
 * @param unit name of its unit
 */
public record HeldPost(int personId, int postId, String title, Role role, int unitId, String unit) {}
