package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/** House rules of what browsers load: the desks' Chromium 86 understands it, and a first visit stays small. */
class StaticFilesTests {

    /** Later than Chromium 86, or never to be used. */
    private static final Pattern TOO_NEW_STYLE = Pattern.compile(
            ":has\\(|:is\\(|:where\\(|color-mix\\(|@layer|@container|@property|@scope|aspect-ratio|accent-color|\\binset:|"
                    + "\\d[dsl]v[hw]\\b|oklch\\(|text-wrap|&");

    private static final Pattern TOO_NEW_SCRIPT = Pattern.compile(
            "\\.at\\(|findLast|structuredClone|:is\\(|:has\\(|popover|Object\\.hasOwn|#private|\\beval\\(");

    @ParameterizedTest
    @ValueSource(strings = {":has(p)", "color-mix(in srgb, red, blue)", "@layer base", "inset: 0", "height: 100dvh"})
    void noticesWhatIsTooNew(String style) {
        assertThat(TOO_NEW_STYLE.matcher(style).find()).isTrue();
    }

    @Test
    void styleIsUnderstoodByTheDesksBrowsers() throws Exception {
        Templates.read(Templates.RESOURCES.resolve("static"), ".css").forEach((path, css) -> {
            assertThat(css).as(path).doesNotContainPattern(TOO_NEW_STYLE);
            assertThat(deepestRule(css)).as(path + " nests no rules").isEqualTo(1);
            assertThat(css).as(path + " loads nothing from outside").doesNotContain("http:", "https:", "@import");
        });
    }

    @Test
    void scriptsAreUnderstoodByTheDesksBrowsers() throws Exception {
        Templates.read(Templates.RESOURCES.resolve("static"), ".js")
                .forEach((path, script) -> assertThat(script).as(path).doesNotContainPattern(TOO_NEW_SCRIPT));
    }

    @Test
    void firstVisitLeavesRoomForThePageWithinNinetyKilobytes() throws Exception {
        var webjars = new WebJarVersionLocator();
        var compressed = compressed(webjars.fullPath("bootstrap", "dist/css/bootstrap.min.css"))
                + compressed(webjars.fullPath("htmx.org", "dist/htmx.min.js"))
                + compressed("static/css/civicgrid.css")
                + compressed("static/js/civicgrid.js")
                + compressed("static/icons/civicgrid.svg")
                + compressed(new IconSprite().svg());

        assertThat(compressed).isLessThan(80_000);
    }

    /** Depth of style rules, not counting the conditions around them. */
    private static int deepestRule(String css) {
        var text = css.replaceAll("(?s)/\\*.*?\\*/", "");
        int depth = 0;
        int deepest = 0;
        var conditions = Pattern.compile("(@(?:media|supports)[^{;]*)\\{|\\{|}").matcher(text);
        var opened = new ArrayDeque<Boolean>();
        while (conditions.find()) {
            if (conditions.group().equals("}")) {
                if (opened.pop()) depth--;
            } else {
                var rule = conditions.group(1) == null;
                opened.push(rule);
                if (rule) deepest = Math.max(deepest, ++depth);
            }
        }
        return deepest;
    }

    private static int compressed(String path) throws IOException {
        return compressed(new ClassPathResource(path).getContentAsByteArray());
    }

    private static int compressed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }
}
