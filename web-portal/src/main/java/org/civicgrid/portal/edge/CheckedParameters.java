package org.civicgrid.portal.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request whose unreadable parameters are refused in words of ours. The page that tells of it is rendered from the same
 * request: there it simply has none.
 */
class CheckedParameters extends HttpServletRequestWrapper {

    CheckedParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return read(() -> super.getParameter(name), null);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return read(() -> super.getParameterValues(name), null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return read(super::getParameterMap, Map.of());
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return read(super::getParameterNames, Collections.emptyEnumeration());
    }

    /** @throws UnreadableParameters unless this is the dispatch to the error page */
    private <T extends @Nullable Object> T read(Supplier<T> parameters, T none) {
        try {
            return parameters.get();
        } catch (InvalidParameterException unreadable) {
            if (getDispatcherType() == DispatcherType.ERROR) {
                return none;
            }
            throw new UnreadableParameters(
                    unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                            ? Refusal.Kind.TOO_LARGE
                            : Refusal.Kind.INVALID);
        }
    }
}
