package org.civicgrid.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of routes of the running portal, as far as they are its own. */
@TestComponent
class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.civicgrid."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::operation))
                .toList();
    }

    /** The same by what a sample calls them; pages for htmx share the name of the whole page. */
    Map<String, Route> byOperation() {
        return all().stream().collect(Collectors.toMap(Route::operation, it -> it, (page, part) -> page));
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of("ANY")
                                : methods.stream().map(RequestMethod::name))
                        .map(method -> new Route(method, path, rule(handler), handler)));
    }

    private static String rule(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        return own != null
                ? own.value()
                : Objects.requireNonNull(
                                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class))
                        .value();
    }
}
