package org.civicgrid.portal.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before all other filters, of which some read parameters themselves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ParameterFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new CheckedParameters(request), response);
        } catch (UnreadableParameters refused) {
            refuse(response, refused);
        } catch (ServletException thrown) {
            if (!(thrown.getCause() instanceof UnreadableParameters refused)) {
                throw thrown;
            }
            refuse(response, refused);
        }
    }

    /** The container may have refused a broken body itself, as soon as it met the break. */
    private static void refuse(HttpServletResponse response, UnreadableParameters refused) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(
                    refused.getKind() == Refusal.Kind.TOO_LARGE
                            ? HttpStatus.CONTENT_TOO_LARGE.value()
                            : HttpStatus.BAD_REQUEST.value());
        }
    }
}
