package org.civicgrid.portal.frame;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What a page says after a redirect, given as the flash attribute {@code notice}.
 *
 * @param kind its look
 * @param key the message
 * @param arguments of the message, in order
 */
public record Notice(Kind kind, String key, List<String> arguments) implements Serializable {

    /** A notice reports success, or something that the reader should check. */
    public enum Kind {
        DONE,
        WARNING
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** For the class on the page. */
    public String tone() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** For the message. */
    public Object[] args() {
        return arguments.toArray();
    }

    public static Notice done(String key, String... arguments) {
        return new Notice(Kind.DONE, key, List.of(arguments));
    }

    public static Notice warning(String key, String... arguments) {
        return new Notice(Kind.WARNING, key, List.of(arguments));
    }
}
