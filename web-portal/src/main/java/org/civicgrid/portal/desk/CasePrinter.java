package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.Prints;
import org.civicgrid.portal.frame.Stencil;
import org.civicgrid.portal.frame.Stencil.Markup;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prints the parts of a case's page that repeat: by stencils what differs with every case, and the inputs of a form that nobody
 * has filled in yet once for all cases.
 */
@Component
@RequiredArgsConstructor
class CasePrinter {

    private static final String TEMPLATE = "desk/case";
    private static final List<String> OTHER = List.of("number", "version");
    private static final List<String> STEP = List.of("text", "machine", "at");
    private static final List<String> FACT = List.of("label", "value", "href");
    private static final List<String> FACTS = List.of("heading", "facts");
    private static final List<String> CLOCK = List.of("name", "light", "ticks", "words", "limit", "note");
    private static final int LETTERS = 4_096;

    private final Prints prints;
    private final Formats formats;

    /** The stages on the way of a case. */
    String steps(List<StageStep> steps) {
        var list = new StringBuilder(LETTERS);
        for (var step : steps) {
            Map<String, Object> shape = Map.of("state", step.state(), "entered", step.at() != null);
            stencil("step", STEP, shape).fill(list, step.text(), formats.machine(step.at()), formats.brief(step.at()));
        }
        return list.toString();
    }

    /** Facts in groups, each under its heading. */
    String facts(List<CaseFacts> groups) {
        var list = new StringBuilder(LETTERS);
        for (var group : groups) {
            var facts = new StringBuilder();
            group.facts()
                    .forEach(fact -> stencil("fact", FACT, Map.of("leads", fact.href() != null))
                            .fill(facts, fact.label(), fact.value(), fact.href()));
            stencil("facts", FACTS, Map.of()).fill(list, group.heading(), new Markup(facts));
        }
        return list.toString();
    }

    /** The clocks of a case. */
    String clocks(List<CaseClock> clocks) {
        var list = new StringBuilder();
        for (var clock : clocks) {
            var lamp = clock.lamp();
            stencil("clock", CLOCK, Map.of("noted", !clock.note().isEmpty()))
                    .fill(list, clock.name(), lamp.light(), lamp.ticks(), lamp.words(), clock.limit(), clock.note());
        }
        return list.toString();
    }

    /**
     * The inputs of a form.
     *
     * @param fresh whether they hold nothing that somebody wrote, so that the print can be kept for others
     */
    String inputs(List<InputField> fields, boolean fresh) {
        var locale = LocaleContextHolder.getLocale();
        Map<String, Object> model = Map.of("fields", fields);
        return fresh
                ? prints.print(TEMPLATE, "inputs", locale, model)
                : prints.printOnce(TEMPLATE, "inputs", locale, model);
    }

    /** Links to the forms of a case that its page does not show at once. */
    String others(String number, int version, List<OtherAction> others) {
        var list = new StringBuilder(LETTERS);
        for (var other : others) {
            Map<String, Object> shape = Map.of(
                    "code",
                    other.code(),
                    "label",
                    other.label(),
                    "effect",
                    other.effect(),
                    "key",
                    Objects.requireNonNullElse(other.key(), ""),
                    "open",
                    other.open());
            stencil("other", OTHER, shape).fill(list, number, version);
        }
        return list.toString();
    }

    private Stencil stencil(String fragment, List<String> names, Map<String, Object> shape) {
        return prints.stencil(TEMPLATE, fragment, LocaleContextHolder.getLocale(), names, shape);
    }
}
