package org.civicgrid.portal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lists the fields of a form, each with what was sent and what is wrong with it. The label of a field is the message
 * {@code <prefix><name>}, its hint {@code <prefix><name>.hint} where there is one. A form that was refused also tells which
 * of its fields are missing or too long: what could not be read was never shown to the domain, which would have told it.
 */
public final class FormFields {

    private final MessageSource messages;
    private final RefusalWords words;
    private final String prefix;
    private final Sent sent;
    private final Map<String, String> faults;
    private final List<Form.Group> groups = new ArrayList<>();
    private @Nullable String heading;
    private final List<InputField> fields = new ArrayList<>();

    FormFields(MessageSource messages, RefusalWords words, String prefix, Sent sent) {
        this.messages = messages;
        this.words = words;
        this.prefix = prefix;
        this.sent = sent;
        this.faults = new LinkedHashMap<>(sent.faults());
    }

    /** A line of text of at most so many characters. */
    public FormFields text(String name, boolean required, int max) {
        return add(Kind.TEXT, name, required, List.of(), max);
    }

    /** Several lines of text of at most so many characters. */
    public FormFields area(String name, boolean required, int max) {
        return add(Kind.AREA, name, required, List.of(), max);
    }

    public FormFields date(String name, boolean required) {
        return add(Kind.DATE, name, required, List.of(), 0);
    }

    /** A day and minute in Asia/Shanghai. */
    public FormFields moment(String name, boolean required) {
        return add(Kind.MOMENT, name, required, List.of(), 0);
    }

    public FormFields number(String name, boolean required) {
        return add(Kind.NUMBER, name, required, List.of(), 0);
    }

    public FormFields select(String name, boolean required, List<Choice> choices) {
        return add(Kind.SELECT, name, required, choices, 0);
    }

    public FormFields radio(String name, boolean required, List<Choice> choices) {
        return add(Kind.RADIO, name, required, choices, 0);
    }

    public FormFields checks(String name, boolean required, List<Choice> choices) {
        return add(Kind.CHECKS, name, required, choices, 0);
    }

    /** At most so many files; what was uploaded is never shown again. */
    public FormFields files(String name, boolean required, int max) {
        return add(Kind.FILES, name, required, List.of(), max);
    }

    /** Carried along unseen. */
    public FormFields hidden(String name) {
        return add(Kind.HIDDEN, name, false, List.of(), 0);
    }

    /** Gives the field just listed another hint, in words. */
    public FormFields hint(String hint) {
        return last(it -> it.withHint(hint));
    }

    /** Gives the field just listed another label, in words. */
    public FormFields label(String label) {
        return last(it -> it.withLabel(label));
    }

    /** Offers values for the line of text just listed; any other may be typed. */
    public FormFields suggesting(List<Choice> choices) {
        return last(it -> it.withChoices(choices));
    }

    /** Puts a value into the field just listed, as long as none was sent. */
    public FormFields usual(String value) {
        return last(it -> sent.has(it.name()) ? it : it.withValue(value));
    }

    private FormFields last(UnaryOperator<InputField> change) {
        var last = fields.size() - 1;
        fields.set(last, change.apply(fields.get(last)));
        return this;
    }

    /** Puts the fields that follow under a heading. */
    public FormFields under(String heading) {
        closeGroup();
        this.heading = heading;
        return this;
    }

    /** Shows at one field, listed later, what is refused under another name. */
    public FormFields telling(String field, String... otherNames) {
        for (var name : otherNames) {
            var fault = faults.remove(name);
            if (fault != null) {
                faults.putIfAbsent(field, fault);
            }
        }
        return this;
    }

    /** The form; faults of fields that it does not have stand above it. */
    public Form form() {
        closeGroup();
        var shown = groups.stream()
                .flatMap(it -> it.fields().stream())
                .filter(it -> it.kind() != Kind.HIDDEN)
                .map(InputField::name)
                .collect(Collectors.toSet());
        var others = faults.entrySet().stream()
                .filter(it -> !shown.contains(it.getKey()))
                .map(it -> it.getKey().contains("[") ? it.getKey() + " " + it.getValue() : it.getValue())
                .toList();
        return new Form(groups, others);
    }

    private void closeGroup() {
        if (!fields.isEmpty()) {
            groups.add(new Form.Group(heading, fields));
            fields.clear();
        }
    }

    private FormFields add(Kind kind, String name, boolean required, List<Choice> choices, int max) {
        var hint = say(prefix + name + ".hint", "");
        fields.add(new InputField(
                kind,
                name.replace('.', '-'),
                name,
                kind == Kind.HIDDEN ? "" : say(prefix + name, name),
                kind == Kind.HIDDEN || hint.isEmpty() ? null : hint,
                required,
                kind == Kind.FILES ? "" : sent.shown(name),
                kind == Kind.HIDDEN ? null : wrong(kind, name, required, max),
                choices,
                max));
        return this;
    }

    private @Nullable String wrong(Kind kind, String name, boolean required, int max) {
        var told = faults.get(name);
        if (told != null || !sent.failed() || kind == Kind.FILES) {
            return told;
        }
        var text = sent.text(name);
        if (text == null) {
            return required ? words.of(FieldFault.of(name, "required", null)) : null;
        }
        return max > 0 && PlainText.length(text) > max ? words.of(FieldFault.of(name, "too-long", text, max)) : null;
    }

    private String say(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
