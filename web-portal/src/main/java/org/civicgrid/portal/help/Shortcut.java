package org.civicgrid.portal.help;

import java.util.List;

/**
 * A key of the desk; the keys themselves are bound in {@code civicgrid.js}.
 *
 * @param keys pressed together, or one after the other when {@code then}
 * @param text its meaning is the message {@code guide.key.<text>}
 */
record Shortcut(List<String> keys, boolean then, String text) {

    static final List<Shortcut> ALL = List.of(
            single("?", "help"),
            single("/", "search"),
            new Shortcut(List.of("Ctrl", "K"), false, "search"),
            single("j", "next"),
            single("k", "previous"),
            single("Enter", "open"),
            single("x", "tick"),
            single("a", "act"),
            single("[", "before"),
            single("]", "after"),
            new Shortcut(List.of("g", "i"), true, "worklist"),
            new Shortcut(List.of("g", "d"), true, "dashboard"),
            new Shortcut(List.of("g", "n"), true, "report"),
            new Shortcut(List.of("Ctrl", "Enter"), false, "send"),
            single("Esc", "close"));

    private static Shortcut single(String key, String text) {
        return new Shortcut(List.of(key), false, text);
    }
}
