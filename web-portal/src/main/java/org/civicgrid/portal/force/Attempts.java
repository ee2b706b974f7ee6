package org.civicgrid.portal.force;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tries what a form asks for; what is refused leads back to the page, with what was typed and what is wrong. */
@Component
@RequiredArgsConstructor
class Attempts {

    private final Problems problems;
    private final ForceWords words;

    /**
     * The answer of the act, or the page again with status 422.
     *
     * @param again the page for what was refused; it may refuse itself, for example what the reader may not see
     */
    ModelAndView of(Supplier<ModelAndView> act, Function<Faults, ModelAndView> again) {
        try {
            return act.get();
        } catch (Refusal refused) {
            var page = again.apply(told(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Faults told(Refusal refused) {
        var locale = LocaleContextHolder.getLocale();
        if (!(refused instanceof InvalidInput)) {
            return new Faults(Map.of(), List.of(problems.detail(refused, locale)));
        }
        var byField = new LinkedHashMap<String, String>();
        refused.getFaults().forEach(fault -> byField.putIfAbsent(fault.field(), told(fault)));
        return new Faults(byField, List.of());
    }

    private String told(FieldFault fault) {
        var locale = LocaleContextHolder.getLocale();
        var remedy = problems.remedy(fault, locale);
        var message = problems.message(fault, locale);
        return remedy.isEmpty() ? message : words.of("force.fault", message, remedy);
    }
}
