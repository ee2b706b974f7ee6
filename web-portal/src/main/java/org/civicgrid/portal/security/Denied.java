package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody gets who may not: a problem for programs, the error page for people. */
@Component
@RequiredArgsConstructor
class Denied implements AccessDeniedHandler {

    private final ProblemWriter problems;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        if (Paths.isForPrograms(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, code(thrown));
        } else if (thrown instanceof CsrfException && request.getRequestURI().equals(Paths.SIGN_IN)) {
            response.sendRedirect(Paths.SIGN_IN); // the form lay open too long
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String code(AccessDeniedException thrown) {
        if (thrown instanceof AccountGate.PasswordChangeNeeded) {
            return "password-change-needed";
        }
        return thrown instanceof CsrfException ? "csrf-token-needed" : "forbidden";
    }
}
