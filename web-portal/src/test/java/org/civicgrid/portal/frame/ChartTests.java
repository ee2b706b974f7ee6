package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTests {

    @Test
    void drawsBarsAsSharesOfTheLongest() {
        var rows = List.of(
                new Bars.Row("A", "/cases?a", List.of(30L, 10L)), new Bars.Row("B", "/cases?b", List.of(0L, 20L)));

        var bars = Bars.of(rows, List.of("green", "red"), new Formats()).bars();

        assertThat(bars.get(0).parts()).containsExactly(new Bars.Part("green", 0, 75), new Bars.Part("red", 75, 25));
        assertThat(bars.get(1).parts()).containsExactly(new Bars.Part("red", 0, 50));
        assertThat(bars.get(0).value()).isEqualTo("40");
    }

    @Test
    void drawsNothingForNothing() {
        assertThat(Bars.of(List.of(new Bars.Row("A", "/", List.of(0L))), List.of("brand"), new Formats())
                        .bars()
                        .get(0)
                        .parts())
                .isEmpty();
        assertThat(Sparkline.of(List.of()).points()).isEmpty();
    }

    @Test
    void drawsALineFromLeftToRightWithTheHighestFigureAtTheTop() {
        var line = Sparkline.of(List.of(0L, 4L, 2L));

        assertThat(line.points()).isEqualTo("0.0,22.0 50.0,2.0 100.0,12.0");
        assertThat(line.area()).isEqualTo("0,24 0.0,22.0 50.0,2.0 100.0,12.0 100.0,24");
    }
}
