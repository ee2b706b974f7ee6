package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.civicgrid.governance.account.SignInRefused;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends back to the sign-in page with the reason; the page to go to afterwards is kept. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        var reason = thrown instanceof SignInRefused refused ? refused.getReason() : SignInRefused.Reason.WRONG;
        var back = Paths.with(Paths.SIGN_IN, Paths.local(request.getParameter("next")));
        var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        response.sendRedirect(back + (back.contains("?") ? "&" : "?") + "refused=" + code);
    }
}
