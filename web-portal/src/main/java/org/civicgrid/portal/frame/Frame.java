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
 * @param sheet what stands around the content of a page with menu
 * @param plain what stands around the content of a page without
 */
public record Frame(
        @Nullable ActingPost acting, String lang, TextSize size, AssetLinks assets, Sheet sheet, Sheet plain) {

    public boolean en() {
        return lang.equals("en");
    }
}
