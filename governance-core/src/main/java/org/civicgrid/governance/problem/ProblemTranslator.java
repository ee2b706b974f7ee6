package org.civicgrid.governance.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Makes a problem of whatever was thrown; the last resort is a number that stands in the log beside the cause. */
class ProblemTranslator {

    private static final Log LOG = LogFactory.getLog(ProblemTranslator.class);

    private static final Map<Integer, String> CODES = Map.of(
            404, "no-such-path",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "upload-too-large",
            415, "unsupported-media-type");

    private final StorageProblems storage = new StorageProblems();
    private final RequestProblems requests = new RequestProblems();

    /** @param conditional whether the request named a version to change ({@code If-Match}) */
    Problem translate(Exception thrown, boolean conditional) {
        return known(thrown, conditional).orElseGet(() -> internal(thrown));
    }

    /** Whatever is not a failure of ours. */
    Optional<Problem> known(Exception thrown, boolean conditional) {
        return refusal(thrown)
                .map(it -> of(it, conditional))
                .or(() -> access(thrown))
                .or(() -> requests.of(thrown))
                .or(() -> storage.of(thrown, conditional))
                .or(() -> web(thrown));
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return thrown instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    private static Problem of(Refusal refusal, boolean conditional) {
        return new Problem(
                status(refusal.getKind(), conditional),
                refusal.getCode(),
                refusal.getArgs(),
                refusal.getFaults(),
                refusal.getExtensions(),
                HttpHeaders.EMPTY);
    }

    static HttpStatus status(Refusal.Kind kind, boolean conditional) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
            case VERSION_NEEDED -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static Optional<Problem> access(Exception thrown) {
        if (thrown instanceof AccessDeniedException) {
            return Optional.of(Problem.of(HttpStatus.FORBIDDEN, "forbidden"));
        }
        return thrown instanceof AuthenticationException
                ? Optional.of(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"))
                : Optional.empty();
    }

    private static Optional<Problem> web(Exception thrown) {
        if (thrown instanceof AsyncRequestTimeoutException) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy"));
        }
        if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return Optional.of(Problem.of(response.getStatusCode(), code(response.getStatusCode()))
                    .with(response.getHeaders()));
        }
        return Optional.empty();
    }

    private static String code(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), "bad-request");
    }

    private static Problem internal(Exception thrown) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error " + number, thrown);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                List.of(number),
                List.of(),
                Map.of("number", number),
                HttpHeaders.EMPTY);
    }
}
