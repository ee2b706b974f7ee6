package org.civicgrid.governance.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers what fails before a controller is found, or in a page. Below {@code /api} and {@code /oauth2} that is a problem;
 * elsewhere the error page is shown with the problem's status, so that bad input is never told as a failure of ours.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class EdgeAdvice {

    private final ProblemAnswers answers;

    EdgeAdvice(MessageSource messages) {
        answers = new ProblemAnswers(messages);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> answer(
            Exception thrown, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (isForPrograms(request.getRequestURI())) {
            return answers.answer(thrown, request, locale);
        }
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security filters send people to the sign-in page
        }
        var status = answers.status(thrown, request);
        if (status.isEmpty()) {
            throw thrown;
        }
        response.sendError(status.get().value());
        return null;
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/oauth2/");
    }
}
