package org.civicgrid.governance.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whatever a REST controller throws with a problem. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final ProblemAnswers answers;

    ProblemAdvice(MessageSource messages) {
        answers = new ProblemAnswers(messages);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request, Locale locale) {
        return answers.answer(thrown, request, locale);
    }
}
