package org.civicgrid.governance.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicgrid.governance.casework.ExtraField.Choice;
import org.civicgrid.governance.casework.ExtraField.Kind;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.BothLanguages;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Checks the further fields of a type, and what a report says in them. Faults of a report name the field by its title: the
 * messages get it after the value, in the reader's language.
 */
final class ExtraFields {

    static final int LONGEST_TEXT = 200;
    static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private static final String FIELD = "extraFields";
    private static final int MOST = 20;
    private static final int MOST_CHOICES = 50;
    private static final int TITLE = 60;
    private static final int DECIMALS = 6;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private ExtraFields() {}

    /** The definitions with their texts tidied; what is wrong is noted under {@code extraFields[0].title} and so on. */
    static List<ExtraField> tidy(FormInput form, List<ExtraField> fields) {
        form.when(fields.size() > MOST, FIELD, "extra-too-many", fields.size(), MOST);
        var names = new HashSet<String>();
        var tidy = new ArrayList<ExtraField>();
        for (var field : fields) {
            tidy.add(tidy(form, FIELD + "[" + tidy.size() + "].", field, names));
        }
        return tidy;
    }

    private static ExtraField tidy(FormInput form, String path, ExtraField field, HashSet<String> names) {
        var name = form.required(path + "name", field.name(), 40);
        form.when(!name.isEmpty() && !name.matches("[a-zA-Z][a-zA-Z0-9_]{0,39}"), path + "name", "extra-name", name);
        form.when(!name.isEmpty() && !names.add(name), path + "name", "extra-name-taken", name);
        var choices = field.kind() == Kind.CHOICE ? field.choices() : List.<Choice>of();
        choices(form, path + "choices", field.kind(), choices);
        return new ExtraField(
                name,
                form.required(path + "title", field.title(), TITLE),
                form.required(path + "titleEn", field.titleEn(), 2 * TITLE),
                field.kind(),
                field.required(),
                choices,
                field.provisional());
    }

    private static void choices(FormInput form, String path, Kind kind, List<Choice> choices) {
        form.when(kind == Kind.CHOICE && choices.size() < 2, path, "extra-choices-few", null);
        form.when(choices.size() > MOST_CHOICES, path, "extra-choices-many", choices.size(), MOST_CHOICES);
        var values = new HashSet<String>();
        for (var choice : choices) {
            form.when(!values.add(choice.value()), path, "extra-choice-twice", choice.value());
            for (var text : List.of(choice.value(), choice.title(), choice.titleEn())) {
                form.when(
                        text.isBlank() || PlainText.length(text) > TITLE || PlainText.hasForbiddenCharacters(text),
                        path,
                        "extra-choice",
                        text,
                        TITLE);
            }
        }
    }

    /**
     * What a report says in the fields of its type, by name in the order of the type; every fault is noted.
     *
     * @param sent texts, numbers and truth values by name, as JSON has them
     */
    static Map<String, Object> answers(
            InvalidInput.Collector faults, List<ExtraField> fields, Map<String, @Nullable Object> sent) {
        var known = fields.stream().map(ExtraField::name).toList();
        sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST)
                .forEach(name -> faults.when(true, FIELD, "extra-unknown", name, String.join(", ", known)));
        var answers = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = sent.get(field.name()) instanceof String text ? PlainText.tidy(text) : sent.get(field.name());
            if (value == null) {
                note(faults, field.required(), field, "extra-required", null);
            } else {
                check(faults, field, value);
                answers.put(field.name(), value);
            }
        }
        return answers;
    }

    private static void check(InvalidInput.Collector faults, ExtraField field, Object value) {
        switch (field.kind()) {
            case TEXT -> text(faults, field, value);
            case NUMBER -> note(faults, !isNumber(value), field, "extra-number", value, LARGEST.toPlainString());
            case DATE -> note(faults, !isDate(value), field, "extra-date", value);
            case CHOICE -> note(faults, field.choice(value) == null, field, "extra-choose", value, choices(field));
            case YES_NO -> note(faults, !(value instanceof Boolean), field, "extra-yes-no", value);
        }
    }

    private static void text(InvalidInput.Collector faults, ExtraField field, Object value) {
        if (!(value instanceof String text)) {
            note(faults, true, field, "extra-text", value);
            return;
        }
        note(faults, PlainText.length(text) > LONGEST_TEXT, field, "extra-too-long", value, LONGEST_TEXT);
        note(faults, PlainText.hasForbiddenCharacters(text), field, "extra-characters", value);
    }

    private static boolean isNumber(Object value) {
        if (!(value instanceof Number)) {
            return false;
        }
        try {
            var number = new BigDecimal(value.toString()).stripTrailingZeros();
            return number.abs().compareTo(LARGEST) <= 0 && number.scale() <= DECIMALS;
        } catch (NumberFormatException noNumber) {
            return false; // not a number, or none that ends
        }
    }

    private static boolean isDate(Object value) {
        try {
            var day = LocalDate.parse(value.toString());
            return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private static String choices(ExtraField field) {
        return field.choices().stream().map(Choice::value).collect(Collectors.joining(", "));
    }

    private static void note(
            InvalidInput.Collector faults,
            boolean wrong,
            ExtraField field,
            String code,
            @Nullable Object value,
            Object... more) {
        var args = new ArrayList<Object>(List.of(new BothLanguages(field.title(), field.titleEn())));
        args.addAll(List.of(more));
        faults.when(wrong, path(field.name()), code, value, args.toArray());
    }

    private static String path(String name) {
        return FIELD + "." + name;
    }
}
