package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.civicgrid.governance.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where people go after sign-in: to a new password, to the choice of a post, to the page they asked for. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        welcome(((PostAuthentication) authentication).who(), request, response);
    }

    void welcome(SignedIn who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute(SessionOrigin.ATTRIBUTE, SessionOrigin.of(request));
        response.sendRedirect(target(who, Paths.local(request.getParameter("next"))));
    }

    private static String target(SignedIn who, String next) {
        if (who.mustChangePassword()) {
            return Paths.PASSWORD;
        }
        return who.posts().size() > 1 ? Paths.with(Paths.POST, next) : next;
    }
}
