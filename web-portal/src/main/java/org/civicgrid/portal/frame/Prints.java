package org.civicgrid.portal.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Fragments that are the same for many people, printed once and kept: the menu, the footer, a filter row. Thymeleaf is
 * the dearest part of a page, so what need not be asked again on each page is not asked. The last 1,000 are kept.
 */
@Component
public class Prints {

    private static final int KEPT = 1_000;

    private final ITemplateEngine templates;
    private final ConcurrentLruCache<Key, String> printed;
    private final Map<Key, Stencil> stencils = new ConcurrentHashMap<>();

    Prints(ITemplateEngine templates) {
        this.templates = templates;
        printed = new ConcurrentLruCache<>(KEPT, this::print);
    }

    /**
     * Cuts a fragment whose values differ each time.
     *
     * @param names of the values, which the fragment reads as {@code hole.<name>}
     * @param model what else the fragment reads; few different ones, since each is kept
     */
    public Stencil stencil(
            String template, String fragment, Locale locale, List<String> names, Map<String, Object> model) {
        return stencils.computeIfAbsent(new Key(template, fragment, locale, Map.copyOf(model)), key -> {
            var all = new HashMap<>(model);
            all.put("hole", Stencil.holes(names));
            return Stencil.cut(print(template, fragment, locale, all));
        });
    }

    /**
     * Prints a fragment, or repeats the print for an equal model.
     *
     * @param template as a controller names it
     * @param fragment name of a {@code th:fragment} without parameters
     * @param model everything that the fragment reads; only values with a true {@code equals}: texts, records, lists
     */
    public String print(String template, String fragment, Locale locale, Map<String, Object> model) {
        return printed.get(new Key(template, fragment, locale, Map.copyOf(model)));
    }

    /** Prints a fragment and does not keep the print. */
    public String printOnce(String template, String fragment, Locale locale, Map<String, Object> model) {
        return print(new Key(template, fragment, locale, model));
    }

    private String print(Key key) {
        return templates.process(key.template(), Set.of(key.fragment()), new Context(key.locale(), key.model()));
    }

    private record Key(String template, String fragment, Locale locale, Map<String, Object> model) {}
}
