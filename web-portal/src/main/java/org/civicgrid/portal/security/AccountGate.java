package org.civicgrid.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountStanding;
import org.civicgrid.governance.account.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at everybody signed in with each request: whose account is disabled or whose post has ended is nobody any more,
 * and who must change his password can do nothing else.
 */
@RequiredArgsConstructor
class AccountGate extends OncePerRequestFilter {

    private static final Set<String> OPEN_BEFORE_CHANGE = Set.of(Paths.PASSWORD, Paths.SIGN_OUT);

    private final AccountStanding standing;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof OAuth2AuthenticationToken) {
            forget(request); // a provider's word alone signs nobody in
        } else if (authentication instanceof PostAuthentication known) {
            var who = known.who();
            if (who.means() == SignedIn.Means.SESSION && !standing.holds(who)) {
                forget(request);
            } else if (who.mustChangePassword() && !OPEN_BEFORE_CHANGE.contains(request.getRequestURI())) {
                sendToPassword(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isForPrograms(request)) {
            throw new PasswordChangeNeeded();
        }
        if (Paths.isForHtmx(request)) {
            response.setHeader("HX-Redirect", Paths.PASSWORD);
        } else {
            response.sendRedirect(Paths.PASSWORD);
        }
    }

    /** The person must choose a password first. */
    static final class PasswordChangeNeeded extends AccessDeniedException {
        PasswordChangeNeeded() {
            super("password change needed");
        }
    }
}
