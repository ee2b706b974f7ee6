package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Tells a page its CSRF token before the page is written, since a long one is on its way before its first form is printed.
 * What a program reads holds no form, so that its token is not even drawn.
 */
class CsrfTokens implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler atOnce = new XorCsrfTokenRequestAttributeHandler();
    private final XorCsrfTokenRequestAttributeHandler onDemand = new XorCsrfTokenRequestAttributeHandler();

    CsrfTokens() {
        atOnce.setCsrfRequestAttributeName(null);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        (Paths.isForPrograms(request) ? onDemand : atOnce).handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return atOnce.resolveCsrfTokenValue(request, token);
    }
}
