package org.civicgrid.governance.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Violated constraints of Jakarta Validation as faults of fields. */
final class ConstraintFaults {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "size"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Max", "too-great"),
            Map.entry("DecimalMax", "too-great"),
            Map.entry("Pattern", "pattern"),
            Map.entry("typeMismatch", "type-mismatch"));

    private ConstraintFaults() {}

    static List<FieldFault> of(BindException thrown) {
        return of((Errors) thrown);
    }

    static List<FieldFault> of(HandlerMethodValidationException thrown) {
        return thrown.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof Errors errors
                        ? of(errors).stream()
                        : result.getResolvableErrors().stream()
                                .map(error -> fault(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        last(error),
                                        result.getArgument(),
                                        error)))
                .toList();
    }

    private static List<FieldFault> of(Errors errors) {
        return Stream.concat(
                        errors.getFieldErrors().stream().map(it -> fault(it.getField(), it.getCode(), shown(it), it)),
                        errors.getGlobalErrors().stream().map(it -> fault("body", it.getCode(), null, it)))
                .toList();
    }

    private static FieldFault fault(
            String field, @Nullable String constraint, @Nullable Object value, MessageSourceResolvable error) {
        return FieldFault.of(field, CODES.getOrDefault(String.valueOf(constraint), "invalid"), value, numbers(error));
    }

    /** The bounds of a constraint, the smaller first. */
    private static Object[] numbers(MessageSourceResolvable error) {
        var arguments = error.getArguments();
        return arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .filter(Number.class::isInstance)
                        .sorted()
                        .toArray();
    }

    private static @Nullable Object shown(FieldError error) {
        return error.getField().matches("(?i).*(password|secret).*") ? null : error.getRejectedValue();
    }

    /** The codes of a resolvable error run from the most to the least particular; the last is the constraint's name. */
    private static @Nullable String last(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }
}
