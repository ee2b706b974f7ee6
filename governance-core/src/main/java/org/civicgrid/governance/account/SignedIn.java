package org.civicgrid.governance.account;

import java.io.Serializable;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has proved who he is, and acts through one post: the principal of every kind of sign-in. Small, because it
 * lies in every session.
 *
 * @param acting the one post through which he acts now
 * @param username sign-in name
 * @param means how he proved it
 * @param mustChangePassword true until he has chosen a password of his own; nothing else is open to him before
 * @param posts the posts that he held at sign-in, the acting one among them, in the order of appointment
 */
public record SignedIn(
        ActingPost acting, String username, Means means, boolean mustChangePassword, List<HeldPost> posts)
        implements AuthenticatedPrincipal, Serializable {

    public SignedIn {
        posts = List.copyOf(posts);
    }

    /** How somebody proved who he is. */
    public enum Means {
        SESSION,
        /** A token, which acts through its own post only and may neither switch posts nor make tokens. */
        TOKEN
    }

    public long accountId() {
        return acting.accountId();
    }

    @Override
    public String getName() {
        return username;
    }
}
