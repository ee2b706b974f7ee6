package org.civicgrid.governance.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A problem as an HTTP answer. No bean, so that the advices work in a slice of the application, too. */
class ProblemAnswers {

    private final ProblemTranslator translator = new ProblemTranslator();
    private final Problems problems;

    ProblemAnswers(MessageSource messages) {
        problems = new Problems(messages);
    }

    /** The answer; null when the caller has hung up and none can be given. */
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request, Locale locale) {
        if (thrown instanceof AsyncRequestNotUsableException
                || thrown.getClass().getSimpleName().equals("ClientAbortException")) {
            return null;
        }
        var problem = translator.translate(thrown, isConditional(request));
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.document(problem, locale));
    }

    /** The status under which a page tells what was thrown; empty for a failure of ours. */
    Optional<HttpStatusCode> status(Exception thrown, HttpServletRequest request) {
        return translator.known(thrown, isConditional(request)).map(Problem::status);
    }

    private static boolean isConditional(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) != null;
    }
}
