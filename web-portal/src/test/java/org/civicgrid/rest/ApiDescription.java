package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running portal says of itself at {@code /v3/api-docs}. */
@TestComponent
@RequiredArgsConstructor
class ApiDescription {

    private final MockMvcTester mvc;
    private final AccessWorld world;
    private final JsonMapper json;
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private JsonNode document;

    synchronized JsonNode document() {
        if (document == null) {
            var answer = mvc.get()
                    .uri("/v3/api-docs")
                    .header("Authorization", world.member(Role.GRID_WORKER).bearer())
                    .exchange();
            assertThat(answer).hasStatusOk();
            document = json.readTree(answer.getResponse().getContentAsByteArray());
        }
        return document;
    }

    /** Operation, for example {@code GET /api/v1/me} → its description. */
    synchronized Map<String, JsonNode> operations() {
        if (operations.isEmpty()) {
            document()
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(it -> operations.put(
                                    it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())));
        }
        return operations;
    }

    /** Statuses that an operation is said to answer. */
    Set<Integer> statuses(String operation) {
        return operations().get(operation).path("responses").propertyNames().stream()
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    JsonNode schema(String name) {
        return document().path("components").path("schemas").path(name);
    }

    static List<String> texts(JsonNode array, String member) {
        return array.valueStream().map(it -> it.path(member).asString("")).toList();
    }
}
