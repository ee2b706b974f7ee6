package org.civicgrid.portal.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.ExtraField;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
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

    private final Forms forms;
    private final CaseTypeCatalogue types;
    private final Words words;

    /** The inputs of the chosen type alone, with what was sent. */
    ReportFurther of(Sent sent) {
        return new ReportFurther(
                sent.shown(TYPE), list(forms.of(PREFIX, sent), sent).form().fields());
    }

    /** Lists the inputs of the chosen type. */
    FormFields list(FormFields form, Sent sent) {
        fields(sent).forEach(field -> {
            input(form, field).label(field.title(words.english()));
            if (field.kind() == ExtraField.Kind.TEXT) {
                form.hint(words.of("desk.report.further.hint"));
            }
        });
        return form;
    }

    /**
     * Whether the form has to be shown once more before it is taken: the person asked for the fields of the type, or sent
     * the form without having seen them. Scripts show them at once, so this happens without scripts only.
     */
    boolean isUnseen(Sent sent) {
        return sent.has("choose")
                || (sent.has(SHOWN)
                        && !fields(sent).isEmpty()
                        && !sent.shown(SHOWN).equals(sent.shown(TYPE)));
    }

    /** What was said, by name; what cannot be read as its kind stays as it was sent, and is refused as such. */
    Map<String, @Nullable Object> read(Sent sent) {
        var said = new HashMap<String, @Nullable Object>();
        fields(sent).forEach(field -> said.put(field.name(), value(field, sent.text(PREFIX + field.name()))));
        return said;
    }

    private List<ExtraField> fields(Sent sent) {
        return types.inForce(sent.shown(TYPE)).map(CaseType::extraFields).orElse(List.of());
    }

    private static @Nullable Object value(ExtraField field, @Nullable String text) {
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

    /** Numbers are typed as text: a browser's number input refuses decimals, and what it refuses it sends as nothing. */
    private FormFields input(FormFields form, ExtraField field) {
        var name = PREFIX + field.name();
        return switch (field.kind()) {
            case TEXT, NUMBER -> form.text(name, field.required(), LONGEST);
            case DATE -> form.date(name, field.required());
            case CHOICE, YES_NO -> form.select(name, field.required(), choices(field));
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
