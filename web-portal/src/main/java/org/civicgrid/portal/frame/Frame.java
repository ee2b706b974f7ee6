package org.civicgrid.portal.frame;

import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know, under the model name {@code frame}; put there by {@link FrameAdvice} for every page of
 * the portal. Pages may use it too, above all {@link #en()} and {@link #assets()}.
 *
 * @param acting the post through which the reader acts; null when nobody is signed in
 * @param lang for {@code <html lang>}: {@code zh-CN} or {@code en}
 * @param size text size, also the class on {@code <html>}
 * @param head what stands in {@code <head>} besides the title, ready to print like all that follow
 * @param start the left part of the top bar; empty when nobody is signed in
 * @param end the right part of the top bar
 * @param menu the left menu; empty when nobody is signed in
 * @param foot the footer
 */
public record Frame(
        @Nullable ActingPost acting,
        String lang,
        TextSize size,
        AssetLinks assets,
        String head,
        String start,
        String end,
        String menu,
        String foot) {

    public boolean en() {
        return lang.equals("en");
    }
}
