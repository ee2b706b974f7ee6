package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StencilTests {

    @Test
    void fillsEachHoleAsOftenAsItStandsThere() {
        var holes = Stencil.holes(List.of("name", "place"));
        var stencil = Stencil.cut("<b>" + holes.get("name") + "</b> " + holes.get("place") + holes.get("name"));
        var page = new StringBuilder();

        stencil.fill(page, "A", "B");
        stencil.fill(page, "C", null);

        assertThat(page).hasToString("<b>A</b> BA<b>C</b> C");
    }

    @Test
    void escapesForTextAndQuotedAttributes() {
        var stencil = Stencil.cut(Stencil.holes(List.of("x")).get("x"));
        var page = new StringBuilder();

        stencil.fill(page, "<a href=\"'&'\">𠮷");

        assertThat(page).hasToString("&lt;a href=&quot;&#39;&amp;&#39;&quot;&gt;𠮷");
    }

    @Test
    void leavesMarkupAsItIs() {
        var stencil = Stencil.cut(Stencil.holes(List.of("x")).get("x"));
        var page = new StringBuilder();

        stencil.fill(page, new Stencil.Markup("<b>&amp;</b>"));

        assertThat(page).hasToString("<b>&amp;</b>");
    }

    @Test
    void isCutInTwoAtAHole() {
        var holes = Stencil.holes(List.of("a", "content"));
        var stencil = Stencil.cut("1" + holes.get("a") + "2" + holes.get("content") + holes.get("a") + "3");
        var page = new StringBuilder();

        stencil.split(1).forEach(half -> half.fill(page.append('|'), "A", "never"));

        assertThat(page).hasToString("|1A2|A3");
    }

    @Test
    void isJustTextWithoutHoles() {
        var page = new StringBuilder();

        Stencil.cut("<hr>").fill(page);

        assertThat(page).hasToString("<hr>");
    }
}
