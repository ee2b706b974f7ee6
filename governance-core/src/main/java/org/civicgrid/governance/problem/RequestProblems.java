package org.civicgrid.governance.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a request before any domain saw it. */
class RequestProblems {

    Optional<Problem> of(Exception thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large"));
        }
        if (thrown instanceof MultipartException) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "malformed-multipart"));
        }
        if (thrown instanceof RequestRejectedException) { // names of parameters are looked at when one is first read
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(body(unreadable));
        }
        var faults = faults(thrown);
        return faults.isEmpty() ? Optional.empty() : Optional.of(Problem.ofFaults(HttpStatus.BAD_REQUEST, faults));
    }

    private static List<FieldFault> faults(Exception thrown) {
        if (thrown instanceof BindException bind) {
            return ConstraintFaults.of(bind);
        }
        if (thrown instanceof HandlerMethodValidationException validation) {
            return ConstraintFaults.of(validation);
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatched(mismatch.getName(), mismatch);
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            return mismatched(String.valueOf(mismatch.getPropertyName()), mismatch);
        }
        var missing = missing(thrown);
        return missing == null ? List.of() : List.of(FieldFault.of(missing, "required", null));
    }

    private static @Nullable String missing(Exception thrown) {
        if (thrown instanceof MissingServletRequestParameterException parameter) {
            return parameter.getParameterName();
        }
        if (thrown instanceof MissingServletRequestPartException part) {
            return part.getRequestPartName();
        }
        if (thrown instanceof MissingRequestHeaderException header) {
            return header.getHeaderName();
        }
        return thrown instanceof MissingPathVariableException path ? path.getVariableName() : null;
    }

    private static List<FieldFault> mismatched(String field, TypeMismatchException mismatch) {
        return refused(mismatch, field)
                .orElseGet(() -> List.of(FieldFault.of(field, "type-mismatch", mismatch.getValue())));
    }

    private static Problem body(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException wrong)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body");
        }
        var field = path(wrong);
        var faults = refused(wrong, field).orElseGet(() -> List.of(fault(field, wrong)));
        return Problem.ofFaults(HttpStatus.BAD_REQUEST, faults);
    }

    private static FieldFault fault(String field, DatabindException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return FieldFault.of(field, "unknown-field", unknown.getPropertyName(), known);
        }
        var value = wrong instanceof InvalidFormatException format ? format.getValue() : null;
        return FieldFault.of(field.isEmpty() ? "body" : field, "type-mismatch", value);
    }

    /** The faults of a value type that refused the text, told at the place where the text stood. */
    private static Optional<List<FieldFault>> refused(Throwable thrown, String field) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal.getFaults().stream()
                        .map(it -> new FieldFault(field, it.code(), it.value(), it.args()))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream().map(RequestProblems::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }
}
