package org.civicgrid.rest;

import jakarta.servlet.http.Cookie;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;

/**
 * Somebody of {@link AccessWorld} who signs in.
 *
 * @param token for programs
 * @param session cookie of a browser
 */
record Member(Role role, ActingPost acting, String username, String token, Cookie session) {

    String bearer() {
        return "Bearer " + token;
    }
}
