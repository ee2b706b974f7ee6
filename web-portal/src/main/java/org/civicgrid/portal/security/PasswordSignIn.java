package org.civicgrid.portal.security;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignInDesk;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Takes name and password of the sign-in form to the sign-in desk. */
@Component
@RequiredArgsConstructor
class PasswordSignIn implements AuthenticationProvider {

    private final SignInDesk desk;

    @Override
    public Authentication authenticate(Authentication claim) {
        var address = claim.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return new PostAuthentication(desk.signIn(claim.getName(), String.valueOf(claim.getCredentials()), address));
    }

    @Override
    public boolean supports(Class<?> claim) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
    }
}
