package org.civicgrid.portal.frame;

import java.util.List;
import java.util.function.Predicate;

/**
 * Links that belong together under one heading.
 *
 * @param key its heading is the message {@code menu.section.<key>}
 * @param entries in the order shown
 */
public record MenuSection(String key, List<MenuEntry> entries) {

    MenuSection only(Predicate<MenuEntry> wanted) {
        return new MenuSection(key, entries.stream().filter(wanted).toList());
    }
}
