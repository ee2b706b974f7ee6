package org.civicgrid.governance.casework;

import java.util.Set;
import java.util.TreeSet;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the JSON Schema of a type's further fields. It holds as much of the standard (2020-12) as a form can show: one
 * object of plain fields with title, choices and bounds.
 */
final class ExtraFields {

    static final int LONGEST = 8000;

    private static final int MOST = 20;
    private static final String FIELD = "extraFields";
    private static final Set<String> WHOLE =
            Set.of("$schema", "type", "title", "description", "properties", "required", "additionalProperties");
    private static final Set<String> OF_A_FIELD = Set.of(
            "type",
            "title",
            "description",
            "enum",
            "format",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "default");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ExtraFields() {}

    /** Notes what is wrong with the text; nothing when there is none. */
    static void check(FormInput form, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            form.when(true, FIELD, "too-long", null, LONGEST);
            return;
        }
        try {
            check(form, JSON.readTree(text));
        } catch (JacksonException malformed) {
            form.when(true, FIELD, "schema-malformed", null, malformed.getOriginalMessage());
        }
    }

    private static void check(FormInput form, JsonNode schema) {
        var fields = schema.path("properties");
        if (!schema.path("type").asString("").equals("object") || !fields.isObject() || fields.isEmpty()) {
            form.when(true, FIELD, "schema-no-object", null);
            return;
        }
        form.when(fields.size() > MOST, FIELD, "schema-too-many", fields.size(), MOST);
        unknown(form, schema, WHOLE, "");
        fields.properties().forEach(it -> field(form, it.getKey(), it.getValue()));
        schema.path("required")
                .forEach(name ->
                        form.when(!fields.has(name.asString("")), FIELD, "schema-required-unknown", name.asString("")));
    }

    private static void field(FormInput form, String name, JsonNode field) {
        form.when(!name.matches("[a-zA-Z][a-zA-Z0-9_]{0,39}"), FIELD, "schema-name", name);
        form.when(!TYPES.contains(field.path("type").asString("")), FIELD, "schema-type", name);
        form.when(field.path("title").asString("").isBlank(), FIELD, "schema-title", name);
        form.when(
                field.has("enum")
                        && !(field.path("enum").isArray() && !field.path("enum").isEmpty()),
                FIELD,
                "schema-choices",
                name);
        unknown(form, field, OF_A_FIELD, name);
    }

    private static void unknown(FormInput form, JsonNode node, Set<String> known, String where) {
        var others = new TreeSet<String>(node.propertyNames());
        others.removeAll(known);
        others.forEach(
                other -> form.when(true, FIELD, "schema-unknown-word", where.isEmpty() ? other : where + "." + other));
    }
}
