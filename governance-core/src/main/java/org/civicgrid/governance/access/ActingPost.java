package org.civicgrid.governance.access;

import java.io.Serializable;

/**
 * The one post through which a signed-in person acts now. Rights are this post's alone, never the union of several.
 *
 * @param accountId the account; 0 for the platform itself
 * @param personName for the history, as it was at the time
 */
public record ActingPost(
        long accountId,
        int personId,
        String personName,
        int postId,
        String postTitle,
        Role role,
        int unitId,
        String unitName,
        Reach reach)
        implements Serializable {

    /** The platform itself, for acts by the clock. */
    public static ActingPost platform() {
        return new ActingPost(0, 0, "CivicGrid", 0, "平台", Role.SYSTEM, 0, "CivicGrid", Reach.everything());
    }

    /** Person, post and unit in words, as journals keep them. */
    public String inWords() {
        return "%s · %s · %s".formatted(personName, postTitle, unitName);
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** @throws NotPermitted unless the post's role holds the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }
}
