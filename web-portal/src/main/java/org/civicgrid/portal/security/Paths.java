package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where requests come from and where people are sent. */
final class Paths {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String PASSWORD = "/account/password";
    static final String POST = "/account/post";

    private static final int LONGEST_TARGET = 500;

    private Paths() {}

    /** Whether a program asks, who is answered with a problem and not with a page. */
    static boolean isForPrograms(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/v3/");
    }

    /** Whether htmx asks for a part of a page. */
    static boolean isForHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The address if it lies on this host, otherwise the home page: nobody is led elsewhere after sign-in. */
    static String local(@Nullable String target) {
        var harmless = target != null
                && target.length() <= LONGEST_TARGET
                && target.startsWith("/")
                && !target.startsWith("//")
                && target.chars().noneMatch(c -> c == '\\' || c < ' ')
                && !target.startsWith(SIGN_IN);
        return harmless ? target : "/";
    }

    /** The sign-in page, which leads on to the page that was asked for, unless its address is longer than any of ours. */
    static String signInThen(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getRequestURI().equals("/")) {
            return SIGN_IN;
        }
        var query = request.getQueryString();
        return with(SIGN_IN, local(request.getRequestURI() + (query == null ? "" : "?" + query)));
    }

    /** A path with the page to go to afterwards. */
    static String with(String path, String next) {
        return next.equals("/") ? path : path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
