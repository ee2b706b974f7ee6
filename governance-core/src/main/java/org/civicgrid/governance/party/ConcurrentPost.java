package org.civicgrid.governance.party;

import org.civicgrid.governance.organization.HeldPost;

/**
 * A post of the force that a member of a committee holds today.
 *
 * @param title of the post
 * @param unit name of its unit
 */
public record ConcurrentPost(String title, String unit) {

    static ConcurrentPost of(HeldPost held) {
        return new ConcurrentPost(held.title(), held.unit());
    }
}
