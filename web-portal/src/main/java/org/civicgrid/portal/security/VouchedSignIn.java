package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.account.SignInRefused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * After an identity provider has vouched for somebody: its claim {@code preferred_username} names the account, whose
 * person takes the provider's place in the session.
 */
@Component
@RequiredArgsConstructor
class VouchedSignIn implements AuthenticationSuccessHandler {

    private static final String CLAIM = "preferred_username";

    private final SignInDesk desk;
    private final SessionPost session;
    private final SignInSuccess success;
    private final SignInFailure failure;

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var username = ((OAuth2User) authentication.getPrincipal()).<Object>getAttribute(CLAIM);
        try {
            var who = desk.signInVouched(String.valueOf(username), request.getRemoteAddr());
            session.replace(who, request, response);
            success.welcome(who, request, response);
        } catch (SignInRefused refused) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            failure.onAuthenticationFailure(request, response, refused);
        }
    }
}
