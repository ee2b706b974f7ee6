package org.civicgrid.portal.frame;

import org.civicgrid.portal.frame.Stencil.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of one page, ready to print but for the title.
 *
 * @param before the half of the layout up to the content
 * @param after the half after it
 * @param start the left part of the top bar; null when nobody is signed in, as the menu
 * @param end the right part of the top bar
 */
public record Sheet(
        Stencil before,
        Stencil after,
        @Nullable Markup start,
        @Nullable Markup end,
        @Nullable Markup menu) {

    private static final int LETTERS = 16_384;

    /** Everything up to the content, which a page with this title begins with. */
    public String open(String title) {
        return print(before, title);
    }

    /** Everything after the content. */
    public String close() {
        return print(after, "");
    }

    private String print(Stencil half, String title) {
        var page = new StringBuilder(LETTERS);
        half.fill(page, title, "", start, end, menu);
        return page.toString();
    }
}
