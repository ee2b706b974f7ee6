package org.civicgrid.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the portal its {@link Frame}. */
@ControllerAdvice(basePackages = "org.civicgrid.portal")
class FrameAdvice {

    /**
     * Nobody signed in is a plain string for Spring Security; anything else carries the acting post. The type's full name
     * spares each page a search of the whole class path for a class of the short one.
     */
    private static final String ACTING_OR_NULL = "#root instanceof T(java.lang.String) ? null : acting";

    private final FramePrinter printer;
    private final Assets assets;

    FrameAdvice(FramePrinter printer, Assets assets) {
        this.printer = printer;
        this.assets = assets;
    }

    @ModelAttribute("frame")
    Frame frame(
            HttpServletRequest request,
            Locale locale,
            @AuthenticationPrincipal(expression = ACTING_OR_NULL) @Nullable ActingPost acting) {
        var language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var size = Preferences.sizeOf(request);
        var here = here(request);
        var known = acting != null;
        return new Frame(
                acting,
                language.toLanguageTag(),
                size,
                assets.links(),
                printer.head(language),
                known ? printer.start(acting.role(), language) : "",
                known
                        ? printer.end(language, size, here, acting, csrf(request))
                        : printer.preferences(language, size, here),
                known ? printer.menu(acting.role(), language, request.getRequestURI()) : "",
                printer.foot(language));
    }

    private static @Nullable CsrfToken csrf(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** This page's address as the start of a link that adds one parameter; ends in {@code ?} or {@code &}. */
    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "?" : "?" + query + "&");
    }
}
