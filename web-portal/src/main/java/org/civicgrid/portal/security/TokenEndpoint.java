package org.civicgrid.portal.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.ClientGate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint of OAuth 2 for client credentials (RFC 6749 sections 4.4 and 5.2), whose errors have their own shape. */
@Tag(name = "Sign-in for programs", description = "OAuth 2 client credentials")
@RestController
@RequiredArgsConstructor
class TokenEndpoint {

    private final ClientGate gate;

    @Operation(summary = "Issue a short-lived token for client credentials (RFC 6749)")
    @PreAuthorize("permitAll()")
    @PostMapping("/oauth2/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) {
        try {
            var asked = TokenRequest.of(request);
            return gate.issue(asked.clientId(), asked.clientSecret(), request.getRemoteAddr())
                    .map(TokenEndpoint::issued)
                    .orElseGet(() -> refused(HttpStatus.UNAUTHORIZED, "invalid_client"));
        } catch (TokenRequest.Malformed malformed) {
            return refused(HttpStatus.BAD_REQUEST, malformed.error());
        }
    }

    private static ResponseEntity<Map<String, Object>> issued(ClientGate.Issued issued) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", issued.token());
        body.put("token_type", "Bearer");
        body.put("expires_in", issued.lasts().toSeconds());
        return answer(HttpStatus.OK).body(body);
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String error) {
        var answer = answer(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"civicgrid\", charset=\"UTF-8\"");
        }
        return answer.body(Map.of("error", error));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache");
    }
}
