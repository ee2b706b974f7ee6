package org.civicgrid.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.TokenGate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program act by its token, for this one request. */
@RequiredArgsConstructor
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final TokenGate gate;

    /** Whether the request shows a token; then nothing else counts, cookies included. */
    static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        gate.authenticate(token).ifPresent(who -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PostAuthentication(who));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
