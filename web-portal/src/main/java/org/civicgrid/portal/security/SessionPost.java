package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.PostSwitch;
import org.civicgrid.governance.account.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts another principal into a session, under a new session id. */
@Component
@RequiredArgsConstructor
class SessionPost {

    private final PostSwitch posts;
    private final SecurityContextRepository contexts;

    /** Lets the person act through another of his posts from now on. */
    SignedIn switchTo(SignedIn who, int postId, HttpServletRequest request, HttpServletResponse response) {
        var next = posts.to(who, postId);
        replace(next, request, response);
        return next;
    }

    /** Replaces who is signed in. */
    void replace(SignedIn next, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PostAuthentication(next));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
