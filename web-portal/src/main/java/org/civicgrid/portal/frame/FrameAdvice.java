package org.civicgrid.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the portal its {@link Frame}. */
@ControllerAdvice(basePackages = "org.civicgrid.portal")
class FrameAdvice {

    private final FramePrinter printer;
    private final Assets assets;

    FrameAdvice(FramePrinter printer, Assets assets) {
        this.printer = printer;
        this.assets = assets;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale, @Acting @Nullable ActingPost acting) {
        var language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var asked = new FramePrinter.Asked(
                language, Preferences.sizeOf(request), acting, request.getRequestURI(), here(request), csrf(request));
        return new Frame(
                acting,
                language.toLanguageTag(),
                asked.size(),
                assets.links(),
                printer.sheet(asked),
                printer.plain(asked));
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
