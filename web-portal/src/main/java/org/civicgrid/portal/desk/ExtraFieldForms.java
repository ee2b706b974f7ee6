package org.civicgrid.portal.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.ExtraField;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The further fields of a case type as inputs of a form, and a sent form as what they say. */
@Component
@RequiredArgsConstructor
class ExtraFieldForms {

    private static final String TYPE = "typeCode";
    private static final String SHOWN = "furtherOf";
    private static final String PREFIX = "extraFields.";
    private static final int LONGEST = 200;

    private final CaseTypeCatalogue types;
    private final Words words;

    /** The inputs of the chosen type with what was sent and what is wrong. */
    ReportFurther of(Map<String, String> sent, Map<String, String> faults) {
        var fields = fields(sent);
        return new ReportFurther(
                sent.getOrDefault(TYPE, ""),
                fields.stream().map(field -> input(field, sent, faults)).toList());
    }

    /**
     * Whether the form has to be shown once more before it is taken: the person asked for the fields of the type, or sent
     * the form without having seen them. Scripts show them at once, so this happens without scripts only.
     */
    boolean isUnseen(Map<String, String> sent) {
        return sent.containsKey("choose")
                || (sent.containsKey(SHOWN)
                        && !fields(sent).isEmpty()
                        && !sent.get(SHOWN).equals(sent.get(TYPE)));
    }

    /** What was said, by name; what cannot be read as its kind stays as it was sent, and is refused as such. */
    Map<String, @Nullable Object> read(Map<String, String> sent) {
        var said = new HashMap<String, @Nullable Object>();
        fields(sent).forEach(field -> said.put(field.name(), value(field, sent.get(PREFIX + field.name()))));
        return said;
    }

    private List<ExtraField> fields(Map<String, String> sent) {
        return types.inForce(sent.getOrDefault(TYPE, ""))
                .map(CaseType::extraFields)
                .orElse(List.of());
    }

    private static @Nullable Object value(ExtraField field, @Nullable String sent) {
        var text = PlainText.tidy(sent);
        if (text == null) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT, DATE, CHOICE -> text;
            case NUMBER -> number(text);
            case YES_NO -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private InputField input(ExtraField field, Map<String, String> sent, Map<String, String> faults) {
        var name = PREFIX + field.name();
        return new InputField(
                kind(field),
                "extra-" + field.name(),
                name,
                field.title(words.english()),
                field.kind() == ExtraField.Kind.TEXT ? words.of("desk.report.further.hint") : null,
                field.required(),
                sent.getOrDefault(name, ""),
                faults.get(name),
                choices(field),
                field.kind() == ExtraField.Kind.TEXT ? LONGEST : 0);
    }

    /** Numbers are typed as text: a browser's number input refuses decimals, and what it refuses it sends as nothing. */
    private static Kind kind(ExtraField field) {
        return switch (field.kind()) {
            case TEXT, NUMBER -> Kind.TEXT;
            case DATE -> Kind.DATE;
            case CHOICE, YES_NO -> Kind.SELECT;
        };
    }

    private List<Choice> choices(ExtraField field) {
        if (field.kind() == ExtraField.Kind.YES_NO) {
            return List.of(new Choice("true", words.of("desk.yes")), new Choice("false", words.of("desk.no")));
        }
        return field.choices().stream()
                .map(it -> new Choice(it.value(), it.title(words.english())))
                .toList();
    }
}
