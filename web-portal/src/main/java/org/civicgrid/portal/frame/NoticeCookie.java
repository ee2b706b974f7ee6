package org.civicgrid.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Carries the notice of a redirect in a cookie, encrypted for who is signed in, instead of writing it into his session and out
 * of it again: that would cost each form two more commits, and a session would grow with every notice that nobody fetched.
 * Only what a cookie cannot hold goes through the session, and the cookie says so.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
@RequiredArgsConstructor
class NoticeCookie extends SessionFlashMapManager {

    static final String NAME = "civicgrid-notice";
    private static final String IN_SESSION = "session";
    private static final String ATTRIBUTE = "notice";

    /** What every browser takes is 4,096 bytes with name and attributes. */
    private static final int LONGEST = 3600;

    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private final FieldCipher cipher;
    private final ObjectMapper json;

    /** A notice on its way: to which page, with which parameters, until when (milliseconds). */
    private record Kept(String path, Map<String, List<String>> parameters, long until, Notice notice) {

        private FlashMap flash() {
            var flash = new FlashMap();
            flash.setTargetRequestPath(path);
            flash.addTargetRequestParams(new LinkedMultiValueMap<>(parameters));
            flash.setExpirationTime(until);
            flash.put(ATTRIBUTE, notice);
            return flash;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var value = value(request);
        if (value.equals(IN_SESSION)) {
            return super.retrieveFlashMaps(request);
        }
        return value.isEmpty() ? null : open(value, request);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var sealed = maps.isEmpty() ? "" : seal(maps, request);
        if (sealed.equals(IN_SESSION)) {
            super.updateFlashMaps(maps, request, response);
        } else if (value(request).equals(IN_SESSION)) {
            super.updateFlashMaps(List.of(), request, response);
        }
        request.setAttribute(NAME, sealed);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(sealed, request).toString());
    }

    /** A notice that two pages opened at the same moment both show does no harm. */
    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }

    /** What the browser sent, or what this very request has put in its place. */
    private static String value(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String replaced) {
            return replaced;
        }
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    private String seal(List<FlashMap> maps, HttpServletRequest request) {
        var kept = new ArrayList<Kept>();
        for (var map : maps) {
            if (map.size() != 1
                    || !(map.get(ATTRIBUTE) instanceof Notice notice)
                    || map.getTargetRequestPath() == null) {
                return IN_SESSION;
            }
            kept.add(new Kept(
                    map.getTargetRequestPath(), map.getTargetRequestParams(), map.getExpirationTime(), notice));
        }
        var sealed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.encrypt(purpose(request), json.writeValueAsString(kept)));
        return sealed.length() > LONGEST ? IN_SESSION : sealed;
    }

    /** Empty when it is not ours, was made for somebody else or under a key of yesterday. */
    private @Nullable List<FlashMap> open(String sealed, HttpServletRequest request) {
        try {
            var text = cipher.decrypt(purpose(request), Base64.getUrlDecoder().decode(sealed), cipher.currentKeyId());
            return new ArrayList<>(
                    json.readValue(text, KEPT).stream().map(Kept::flash).toList());
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return null;
        }
    }

    private static String purpose(HttpServletRequest request) {
        return "notice for " + request.getRemoteUser();
    }

    private ResponseCookie cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofSeconds(getFlashMapTimeout()))
                .build();
    }
}
