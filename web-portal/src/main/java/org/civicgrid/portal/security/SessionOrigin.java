package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.springframework.http.HttpHeaders;

/**
 * From where a session was begun, so that its owner knows it again.
 *
 * @param address network address
 * @param agent what the browser calls itself, shortened
 */
record SessionOrigin(String address, String agent) implements Serializable {

    static final String ATTRIBUTE = "origin";
    private static final int LONGEST = 200;

    static SessionOrigin of(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var text = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        return new SessionOrigin(request.getRemoteAddr(), text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
}
