package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import tools.jackson.databind.JsonNode;

/** The description of the REST face says what is there: no route, parameter or body less, and none more. */
@PortalTest
class OpenApiTests {

    private static final String TOKEN_ENDPOINT = "POST /oauth2/token";

    @Autowired
    private ApiDescription description;

    @Autowired
    private Routes routes;

    @Test
    void isOpenApi31() {
        assertThat(description.document().path("openapi").asString("")).startsWith("3.1.");
        assertThat(description.document().path("info").path("title").asString(""))
                .contains("CivicGrid");
        assertThat(description
                        .document()
                        .path("components")
                        .path("securitySchemes")
                        .propertyNames())
                .containsExactlyInAnyOrder("token", "client");
    }

    @Test
    void describesEveryRouteAndNoOther() {
        var served = programs().map(Route::operation).collect(Collectors.toSet());
        served.add(TOKEN_ENDPOINT);

        assertThat(description.operations().keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void describesEveryParameterAndNoOther() {
        assertThat(programs())
                .allSatisfy(route -> assertThat(
                                ApiDescription.texts(described(route).path("parameters"), "name"))
                        .as(route.operation())
                        .containsExactlyInAnyOrderElementsOf(parameters(route)));
    }

    @Test
    void describesEveryBodyFieldByField() {
        assertThat(programs()).allSatisfy(route -> {
            var body = described(route).path("requestBody").path("content");
            var json = body.path("application/json").path("schema").path("$ref");
            assertThat(body.has("multipart/form-data"))
                    .as(route.operation())
                    .isEqualTo(annotated(route, RequestPart.class).findAny().isPresent());
            assertThat(fields(json)).as(route.operation()).isEqualTo(bodyOf(route));
        });
    }

    @Test
    void namesEachOperationOnceAndInWords() {
        var operations = description.operations().values();

        assertThat(operations)
                .extracting(it -> it.path("operationId").asString(""))
                .doesNotHaveDuplicates();
        assertThat(operations)
                .extracting(it -> it.path("operationId").asString(""))
                .noneMatch(it -> it.contains("_"));
        assertThat(operations).allSatisfy(it -> {
            assertThat(it.path("summary").asString("")).isNotBlank();
            assertThat(it.path("tags").path(0).asString("")).isNotBlank().doesNotContain("controller");
        });
    }

    @Test
    void describesTheRefusals() {
        assertThat(programs()).allSatisfy(route -> {
            var parameters = parameters(route);
            var body = !described(route).path("requestBody").isMissingNode();
            assertThat(description.statuses(route.operation()))
                    .as(route.operation())
                    .contains(401)
                    .containsAll(body ? Set.of(400, 413, 415) : Set.of())
                    .containsAll(route.rule().contains("Authority") ? Set.of(403) : Set.of())
                    .containsAll(route.path().contains("{") ? Set.of(404) : Set.of())
                    .containsAll(parameters.contains("If-Match") ? Set.of(412) : Set.of())
                    .containsAll(parameters.contains("limit") ? Set.of(400) : Set.of());
        });
    }

    @Test
    void describesARefusalAsAProblem() {
        var refusals = description.operations().values().stream()
                .flatMap(it -> it.path("responses").properties().stream())
                .filter(it -> it.getKey().startsWith("4"));

        assertThat(refusals)
                .allSatisfy(it -> assertThat(it.getValue()
                                .path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString(""))
                        .isEqualTo("#/components/schemas/Problem"));
        assertThat(description.schema("Problem").path("properties").propertyNames())
                .contains("type", "errors");
    }

    private Stream<Route> programs() {
        return routes.all().stream().filter(Route::isForPrograms);
    }

    private JsonNode described(Route route) {
        return description.operations().get(route.operation());
    }

    private Set<String> fields(JsonNode reference) {
        return reference.isMissingNode()
                ? Set.of()
                : Set.copyOf(description
                        .schema(reference.asString("").replaceAll(".*/", ""))
                        .path("properties")
                        .propertyNames());
    }

    private static Set<String> bodyOf(Route route) {
        return annotated(route, RequestBody.class)
                .flatMap(it -> Stream.of(it.getType().getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> parameters(Route route) {
        return Stream.of(route.handler().getMethod().getParameters())
                .flatMap(OpenApiTests::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(ParameterObject.class)) {
            return Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        return Stream.of(RequestParam.class, PathVariable.class, RequestHeader.class)
                .map(it -> MergedAnnotations.from(parameter).get(it))
                .filter(MergedAnnotation::isPresent)
                .map(it -> Optional.of(it.getString("name")).filter(name -> !name.isEmpty()))
                .map(name -> name.orElse(parameter.getName()));
    }

    private static Stream<Parameter> annotated(Route route, Class<? extends java.lang.annotation.Annotation> by) {
        return Stream.of(route.handler().getMethod().getParameters())
                .filter(it -> AnnotatedElementUtils.hasAnnotation(it, by));
    }
}
