package org.civicgrid.portal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Does what a form asks for; a refusal comes back as words for the page, the same as programs get. */
@Component
@RequiredArgsConstructor
public class Attempts {

    private final Problems problems;
    private final MessageSource messages;

    /** @throws Refusal of kind FORBIDDEN, which no other input would mend */
    public <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), Map.of());
        } catch (Refusal refused) {
            if (refused.getKind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            return new Attempt<>(null, words(refused));
        }
    }

    private Map<String, String> words(Refusal refused) {
        var words = new LinkedHashMap<String, String>();
        refused.getFaults().forEach(fault -> words.putIfAbsent(fault.field(), words(fault)));
        if (words.isEmpty()) {
            words.put("", problems.detail(refused, LocaleContextHolder.getLocale()));
        }
        return words;
    }

    private String words(FieldFault fault) {
        var locale = LocaleContextHolder.getLocale();
        var message = problems.message(fault, locale);
        var remedy = problems.remedy(fault, locale);
        return remedy.isEmpty() ? message : messages.getMessage("form.fault", new Object[] {message, remedy}, locale);
    }
}
