package org.civicgrid.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Takes {@code ?lang=zh|en} and {@code ?textsize=normal|large|elder} on any page, keeps the choice in a cookie for a year and
 * shows the same page again without them, so that addresses that people share never carry somebody's preferences.
 */
class Preferences implements HandlerInterceptor {

    static final String SIZE_COOKIE = "civicgrid-size";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"GET".equals(request.getMethod()) || request.getQueryString() == null) return true;
        var lang = request.getParameter("lang");
        var size = request.getParameter("textsize");
        if (lang == null && size == null) return true;
        if (lang != null) keepLanguage(request, response, lang);
        if (size != null) keepSize(request, response, TextSize.of(size));
        response.setHeader(HttpHeaders.LOCATION, withoutPreferences(request));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return false;
    }

    static TextSize sizeOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, SIZE_COOKIE);
        return cookie == null ? TextSize.NORMAL : TextSize.of(cookie.getValue());
    }

    private static void keepLanguage(HttpServletRequest request, HttpServletResponse response, String lang) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null)
            resolver.setLocale(request, response, "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private static void keepSize(HttpServletRequest request, HttpServletResponse response, TextSize size) {
        var cookie = ResponseCookie.from(SIZE_COOKIE, size.code())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String withoutPreferences(HttpServletRequest request) {
        var rest = Arrays.stream(request.getQueryString().split("&"))
                .filter(pair -> !pair.startsWith("lang=") && !pair.startsWith("textsize="))
                .collect(Collectors.joining("&"));
        var path = request.getRequestURI().replaceFirst("^/+", "/"); // never "//host", which browsers take for a host
        return rest.isEmpty() ? path : path + "?" + rest;
    }
}
