package org.civicgrid.portal.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Stencil.Markup;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints histories, which may be long, by the stencils of {@code frame/timeline}: the entries of an {@code ol.timeline}. */
@Component
@RequiredArgsConstructor
public class TimelinePrinter {

    private static final String TEMPLATE = "frame/timeline";
    private static final List<String> ENTRY = List.of("action", "stage", "machine", "at", "actor", "text", "facts");
    private static final List<String> FACT = List.of("label", "value");
    private static final int LETTERS = 400;

    private final Prints prints;
    private final Formats formats;

    /** The entries in the order given; empty for none. */
    public String print(List<TimelineItem> items) {
        var locale = LocaleContextHolder.getLocale();
        var list = new StringBuilder(items.size() * LETTERS);
        for (var item : items) {
            Map<String, Object> shape = Map.of(
                    "open",
                    item.open(),
                    "staged",
                    item.stage() != null,
                    "said",
                    item.text() != null,
                    "factual",
                    !item.facts().isEmpty());
            prints.stencil(TEMPLATE, "entry", locale, ENTRY, shape)
                    .fill(
                            list,
                            item.action(),
                            item.stage(),
                            formats.machine(item.at()),
                            formats.instant(item.at()),
                            item.actor(),
                            item.text(),
                            new Markup(facts(item.facts(), locale)));
        }
        return list.toString();
    }

    private StringBuilder facts(List<Fact> facts, Locale locale) {
        var list = new StringBuilder();
        facts.forEach(fact ->
                prints.stencil(TEMPLATE, "entryFact", locale, FACT, Map.of()).fill(list, fact.label(), fact.value()));
        return list;
    }
}
