package org.civicgrid.governance.casework;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.ExtraField.Choice;
import org.civicgrid.governance.casework.ExtraField.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Further fields as a JSON Schema (2020-12), as they are stored and as programs get them. English titles, the order, and
 * whether a field is provisional are annotations of ours, {@code x-…}.
 */
public final class ExtraFieldSchema {

    private static final String ENGLISH = "x-title-en";
    private static final String ORDER = "x-order";
    private static final String PROVISIONAL = "x-provisional";
    private static final JsonMapper JSON = new JsonMapper();

    private ExtraFieldSchema() {}

    /** The schema; empty for no fields. */
    public static Map<String, Object> of(List<ExtraField> fields) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), property(field, properties.size() + 1)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream()
                        .filter(ExtraField::required)
                        .map(ExtraField::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The schema as text; null for no fields. */
    static @Nullable String write(List<ExtraField> fields) {
        return fields.isEmpty() ? null : JSON.writeValueAsString(of(fields));
    }

    /** The fields of a stored schema, in their order. */
    static List<ExtraField> read(@Nullable String schema) {
        if (schema == null) {
            return List.of();
        }
        var whole = JSON.readTree(schema);
        var required =
                whole.path("required").valueStream().map(JsonNode::asString).toList();
        return whole.path("properties")
                .propertyStream()
                .sorted(Comparator.comparingInt(it -> it.getValue().path(ORDER).asInt(Integer.MAX_VALUE)))
                .map(it -> field(it.getKey(), it.getValue(), required.contains(it.getKey())))
                .toList();
    }

    private static Map<String, Object> property(ExtraField field, int order) {
        var property = new LinkedHashMap<String, Object>();
        property.put(
                "type",
                switch (field.kind()) {
                    case TEXT, DATE, CHOICE -> "string";
                    case NUMBER -> "number";
                    case YES_NO -> "boolean";
                });
        property.put("title", field.title());
        property.put(ENGLISH, field.titleEn());
        property.put(ORDER, order);
        if (field.provisional()) {
            property.put(PROVISIONAL, true);
        }
        bounds(field, property);
        return property;
    }

    private static void bounds(ExtraField field, Map<String, Object> property) {
        switch (field.kind()) {
            case TEXT -> property.put("maxLength", ExtraFields.LONGEST_TEXT);
            case NUMBER -> {
                property.put("minimum", ExtraFields.LARGEST.negate());
                property.put("maximum", ExtraFields.LARGEST);
            }
            case DATE -> property.put("format", "date");
            case CHOICE ->
                property.put(
                        "oneOf",
                        field.choices().stream().map(ExtraFieldSchema::option).toList());
            case YES_NO -> {
                // The type says it all.
            }
        }
    }

    private static Map<String, Object> option(Choice choice) {
        var option = new LinkedHashMap<String, Object>();
        option.put("const", choice.value());
        option.put("title", choice.title());
        option.put(ENGLISH, choice.titleEn());
        return option;
    }

    private static ExtraField field(String name, JsonNode property, boolean required) {
        var title = property.path("title").asString(name);
        return new ExtraField(
                name,
                title,
                property.path(ENGLISH).asString(title),
                kind(property),
                required,
                choices(property),
                property.path(PROVISIONAL).asBoolean(false));
    }

    private static Kind kind(JsonNode property) {
        return switch (property.path("type").asString("")) {
            case "number", "integer" -> Kind.NUMBER;
            case "boolean" -> Kind.YES_NO;
            default ->
                property.has("oneOf") || property.has("enum")
                        ? Kind.CHOICE
                        : property.path("format").asString("").equals("date") ? Kind.DATE : Kind.TEXT;
        };
    }

    private static List<Choice> choices(JsonNode property) {
        if (property.has("enum")) { // a plain list, as the platform stored it at first
            return property.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .map(it -> new Choice(it, it, it))
                    .toList();
        }
        return property.path("oneOf")
                .valueStream()
                .map(it -> new Choice(
                        it.path("const").asString(""),
                        it.path("title").asString(""),
                        it.path(ENGLISH).asString("")))
                .toList();
    }
}
