package org.civicgrid.portal.frame;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param text a name, already in the reader's language
 * @param path where it leads; null for the page itself, which comes last
 */
public record Crumb(String text, @Nullable String path) {

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
