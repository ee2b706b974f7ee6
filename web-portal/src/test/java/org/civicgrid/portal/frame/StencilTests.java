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
    void isJustTextWithoutHoles() {
        var page = new StringBuilder();

        Stencil.cut("<hr>").fill(page);

        assertThat(page).hasToString("<hr>");
    }
}
