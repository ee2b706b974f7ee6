package org.civicgrid.portal.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds what follows from the shape of an operation: a name that is its own, and the refusals to reckon with. What an
 * operation alone knows, such as the status of its success, stands at its method.
 */
class OperationDescriber implements GlobalOperationCustomizer {

    private static final String PROBLEM = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String MULTIPART = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        var rule = rule(handler);
        if (rule.contains("permitAll")) {
            operation.setSecurity(List.of());
        }
        refusals(operation, handler, rule).forEach(status -> describe(operation.getResponses(), status));
        return operation;
    }

    /** For example {@code caseHistoryEvents}: the same whatever else is added or in which order. */
    private static String name(HandlerMethod handler) {
        var desk = handler.getBeanType().getSimpleName().replace("Controller", "");
        return StringUtils.uncapitalize(desk)
                + StringUtils.capitalize(handler.getMethod().getName());
    }

    private static Set<HttpStatus> refusals(Operation operation, HandlerMethod handler, String rule) {
        var refusals = new TreeSet<HttpStatus>();
        var inputs = Optional.ofNullable(operation.getParameters()).orElse(List.of());
        var body = operation.getRequestBody() != null;
        var writes = isWrite(handler);
        refusals.add(HttpStatus.UNAUTHORIZED);
        add(refusals, body || !inputs.isEmpty(), HttpStatus.BAD_REQUEST);
        add(refusals, rule.contains("Authority") || writes, HttpStatus.FORBIDDEN);
        add(refusals, body || inputs.stream().anyMatch(OperationDescriber::namesAThing), HttpStatus.NOT_FOUND);
        add(refusals, writes, HttpStatus.CONFLICT);
        add(refusals, body, HttpStatus.UNSUPPORTED_MEDIA_TYPE, HttpStatus.CONTENT_TOO_LARGE);
        add(refusals, body && isUpload(operation), HttpStatus.TOO_MANY_REQUESTS);
        var version = inputs.stream().filter(it -> it.getName().equals("If-Match"));
        version.forEach(it -> {
            refusals.add(HttpStatus.PRECONDITION_FAILED);
            add(refusals, Boolean.TRUE.equals(it.getRequired()), HttpStatus.PRECONDITION_REQUIRED);
        });
        return refusals;
    }

    private static void add(Set<HttpStatus> refusals, boolean when, HttpStatus... statuses) {
        if (when) {
            refusals.addAll(List.of(statuses));
        }
    }

    private static boolean isWrite(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && !Set.of(mapping.method()).contains(RequestMethod.GET);
    }

    private static boolean namesAThing(Parameter parameter) {
        return "path".equals(parameter.getIn()) || parameter.getName().equals("territory");
    }

    private static boolean isUpload(Operation operation) {
        return operation.getRequestBody().getContent().containsKey(MULTIPART);
    }

    private static void describe(ApiResponses responses, HttpStatus status) {
        var content = new Content()
                .addMediaType(
                        PROBLEM,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + ProblemDocument.NAME)));
        responses.putIfAbsent(
                String.valueOf(status.value()),
                new ApiResponse().description(status.getReasonPhrase()).content(content));
    }

    /** The method's own rule goes before that of its class, as in Spring Security. */
    private static String rule(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(it -> AnnotatedElementUtils.findMergedAnnotation(it, PreAuthorize.class))
                .filter(it -> it != null)
                .map(PreAuthorize::value)
                .findFirst()
                .orElse("");
    }
}
