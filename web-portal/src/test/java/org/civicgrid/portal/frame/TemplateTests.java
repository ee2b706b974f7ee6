package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules of templates: no text outside messages, nothing that the content security policy refuses. */
class TemplateTests {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)<!DOCTYPE[^>]*>|<!--.*?-->|<(/?)([a-zA-Z][\\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>|([^<]+)");
    private static final Set<String> VOID =
            Set.of("area", "br", "hr", "img", "input", "link", "meta", "source", "use", "wbr");
    private static final Pattern REPLACES_ITS_TEXT = Pattern.compile("th:(text|utext|errors|replace)=");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern SPEAKING_ATTRIBUTE =
            Pattern.compile("(?<![\\w:-])(alt|title|placeholder|aria-label|label)=\"([^\"]*)\"");

    @Test
    void holdNoTextOutsideMessages() throws Exception {
        var found = new ArrayList<String>();

        Templates.all().forEach((path, text) -> literals(text).forEach(it -> found.add(path + ": " + it)));

        assertThat(found).isEmpty();
    }

    @Test
    void wouldFindALiteral() {
        assertThat(literals("<p>Hello</p><p th:text=\"#{a}\">Hello</p><img alt=\"x\"><br>你好"))
                .containsExactly("Hello", "x", "你好");
    }

    @Test
    void holdNothingThatTheContentSecurityPolicyRefuses() throws Exception {
        var refused = Pattern.compile(
                "\\sstyle=|th:style|\\son[a-z]+=\"|<script(?![^>]*\\bsrc=)|<style|javascript:|hx-on|hx-vals=.js");

        Templates.all().forEach((path, text) -> assertThat(text).as(path).doesNotContainPattern(refused));
    }

    @Test
    void nameOnlyIconsOfTheSprite() throws Exception {
        var icon = Pattern.compile("sprite}?#([a-z0-9-]+)\\|");

        Templates.all()
                .forEach((path, text) -> assertThat(icon.matcher(text).results().map(it -> it.group(1)))
                        .as(path)
                        .isSubsetOf(IconSprite.NAMES));
    }

    @Test
    void shareNoFragmentThatNobodyUses() throws Exception {
        var fragment = Pattern.compile("th:fragment=\"(\\w+)");
        var templates = Templates.all();

        templates.forEach((path, text) -> {
            var named = path.replace(".html", "") + " :: ";
            if (path.startsWith("fragments/")) {
                assertThat(fragment.matcher(text).results().map(it -> named + it.group(1)))
                        .allMatch(name -> templates.values().stream().anyMatch(it -> it.contains(name)));
            }
        });
    }

    private static List<String> literals(String template) {
        var found = new ArrayList<String>();
        var replaced = new ArrayDeque<Boolean>();
        var token = TOKEN.matcher(template);
        while (token.find()) {
            if (token.group(4) != null) {
                if (!replaced.contains(true) && WORD.matcher(token.group(4)).find())
                    found.add(token.group(4).strip());
            } else if (token.group(2) != null) {
                step(token.group(1), token.group(2), token.group(3), replaced, found);
            }
        }
        return found;
    }

    private static void step(
            String slash, String name, String attributes, ArrayDeque<Boolean> replaced, List<String> found) {
        if (!slash.isEmpty()) {
            if (!VOID.contains(name)) replaced.pop();
            return;
        }
        SPEAKING_ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(it -> WORD.matcher(it.group(2)).find())
                .forEach(it -> found.add(it.group(2)));
        if (!VOID.contains(name) && !attributes.endsWith("/"))
            replaced.push(REPLACES_ITS_TEXT.matcher(attributes).find());
    }
}
