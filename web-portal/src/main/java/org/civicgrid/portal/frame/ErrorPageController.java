package org.civicgrid.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said when a request failed outside a controller's own care: a page in the frame, in both languages, with a
 * number to quote; below {@code /api} a problem as RFC 9457 has it. Which of the two follows from the address alone, since
 * parts of pages are asked for with any {@code Accept} header. The cause is in the log under the same number, never on
 * the page.
 */
@Controller
@PreAuthorize("permitAll()")
class ErrorPageController implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503);

    private final ErrorNumbers numbers;

    ErrorPageController(ErrorNumbers numbers) {
        this.numbers = numbers;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var number = status < 500 ? null : numbers.note(path, cause(request));
        response.setStatus(status);
        if (path.startsWith("/api/")) return problem(status, number);
        model.addAttribute("status", status);
        model.addAttribute("told", TOLD.contains(status) ? String.valueOf(status) : "other");
        model.addAttribute("number", number);
        return "error/error";
    }

    private static ResponseEntity<ProblemDetail> problem(int status, @Nullable String number) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:civicgrid:problem:" + code(status)));
        if (number != null) problem.setProperty("number", number);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String code(int status) {
        var known = HttpStatus.resolve(status);
        return known == null
                ? "http-" + status
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }
}
