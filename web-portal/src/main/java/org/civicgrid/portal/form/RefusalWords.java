package org.civicgrid.portal.form;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was refused, in the reader's language: what is wrong and what to do about it. */
@Component
@RequiredArgsConstructor
public class RefusalWords {

    private final Problems problems;
    private final MessageSource messages;
    private final Formats formats;

    /** The first fault of each field; a refusal without faults stands under the empty name. */
    Map<String, String> byField(Refusal refused) {
        var words = new LinkedHashMap<String, String>();
        refused.getFaults().forEach(fault -> words.putIfAbsent(fault.field(), of(fault)));
        if (words.isEmpty()) {
            words.put("", problems.detail(refused, LocaleContextHolder.getLocale()));
        }
        return words;
    }

    /** A fault and what to do about it. */
    public String of(FieldFault told) {
        var locale = LocaleContextHolder.getLocale();
        var fault = told.value() == null ? told : local(told, told.value());
        var message = problems.message(fault, locale);
        var remedy = problems.remedy(fault, locale);
        return remedy.isEmpty() ? message : messages.getMessage("form.fault", new Object[] {message, remedy}, locale);
    }

    /** With a moment as people read it: in local time. */
    private FieldFault local(FieldFault fault, String value) {
        try {
            return new FieldFault(fault.field(), fault.code(), formats.instant(Instant.parse(value)), fault.args());
        } catch (DateTimeParseException other) {
            return fault;
        }
    }
}
