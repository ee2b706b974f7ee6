package org.civicgrid.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese unless a person has chosen otherwise; programs that call {@code /api} choose by {@code Accept-Language}. Pages
 * ignore that header: office machines are often installed in a language that nobody reads.
 */
class LanguageResolver extends CookieLocaleResolver {

    LanguageResolver() {
        super("civicgrid-lang");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(LanguageResolver::unchosen);
    }

    private static Locale unchosen(HttpServletRequest request) {
        var english = request.getRequestURI().startsWith("/api/")
                && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && "en".equals(request.getLocale().getLanguage());
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
