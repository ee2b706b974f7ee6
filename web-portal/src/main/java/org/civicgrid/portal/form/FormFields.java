package org.civicgrid.portal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lists the fields of a form, each with what was sent and what is wrong with it. The label of a field is the message
 * {@code <prefix><name>}, its hint {@code <prefix><name>.hint} where there is one.
 */
public final class FormFields {

    private final MessageSource messages;
    private final String prefix;
    private final Sent sent;
    private final Map<String, String> faults;
    private final List<InputField> fields = new ArrayList<>();

    /**
     * Begins a list.
     *
     * @param prefix of the messages, with its dot
     * @param faults in words by field
     */
    public FormFields(MessageSource messages, String prefix, Sent sent, Map<String, String> faults) {
        this.messages = messages;
        this.prefix = prefix;
        this.sent = sent;
        this.faults = new LinkedHashMap<>(faults);
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

    public FormFields number(String name, boolean required) {
        return add(Kind.NUMBER, name, required, List.of(), 0);
    }

    public FormFields select(String name, boolean required, List<Choice> choices) {
        return add(Kind.SELECT, name, required, choices, 0);
    }

    public FormFields checks(String name, boolean required, List<Choice> choices) {
        return add(Kind.CHECKS, name, required, choices, 0);
    }

    /** Carried along unseen. */
    public FormFields hidden(String name) {
        return add(Kind.HIDDEN, name, false, List.of(), 0);
    }

    /** Shows at one field what is refused under another name. */
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
        var shown = fields.stream()
                .filter(it -> it.kind() != Kind.HIDDEN)
                .map(InputField::name)
                .toList();
        var others = faults.entrySet().stream()
                .filter(it -> !shown.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Form(fields, others);
    }

    private FormFields add(Kind kind, String name, boolean required, List<Choice> choices, int max) {
        fields.add(new InputField(
                kind,
                name.replace('.', '-'),
                name,
                kind == Kind.HIDDEN ? "" : say(prefix + name, name),
                kind == Kind.HIDDEN || say(prefix + name + ".hint", "").isEmpty()
                        ? null
                        : say(prefix + name + ".hint", ""),
                required,
                sent.shown(name),
                faults.get(name),
                choices,
                max));
        return this;
    }

    private String say(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
