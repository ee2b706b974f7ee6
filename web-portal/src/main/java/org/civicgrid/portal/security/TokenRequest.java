package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a client asks at the token endpoint; its credentials come in the header or in the body, never in the address. */
record TokenRequest(String clientId, String clientSecret) {

    private static final String BASIC = "basic ";

    /** @throws Malformed with the error code of RFC 6749 section 5.2 */
    static TokenRequest of(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw new Malformed("invalid_request");
        }
        var grant = single(request, "grant_type");
        if (grant == null) {
            throw new Malformed("invalid_request");
        }
        if (!grant.equals("client_credentials")) {
            throw new Malformed("unsupported_grant_type");
        }
        var scope = single(request, "scope");
        if (scope != null && !scope.isBlank()) {
            throw new Malformed("invalid_scope"); // a client may do what its post may do, no less and no more
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var id = single(request, "client_id");
        var secret = single(request, "client_secret");
        if (header != null) {
            return secret == null ? basic(header) : malformed();
        }
        return id == null || secret == null ? malformed() : new TokenRequest(id, secret);
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw new Malformed("invalid_request");
        }
        return values == null ? null : values[0];
    }

    private static TokenRequest basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return malformed();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? new TokenRequest(decode(pair[0]), decode(pair[1])) : malformed();
        } catch (IllegalArgumentException notEncoded) {
            return malformed();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static TokenRequest malformed() {
        throw new Malformed("invalid_request");
    }

    /** A request that no client of the RFC sends. */
    static final class Malformed extends RuntimeException {
        Malformed(String error) {
            super(error, null, false, false);
        }

        String error() {
            return String.valueOf(getMessage());
        }
    }
}
