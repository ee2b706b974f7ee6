package org.civicgrid.portal.frame;

import java.util.List;

/**
 * A small line for the fragment {@code sparkline}, in a box of 100 × 24.
 *
 * @param points of the line, as SVG writes them
 * @param area the same, closed along the bottom
 */
public record Sparkline(String points, String area) {

    private static final double TOP = 2;
    private static final double BOTTOM = 22;

    /** The bottom of the box is 0, its top the highest figure. Empty figures make an empty line. */
    public static Sparkline of(List<Long> figures) {
        if (figures.isEmpty()) return new Sparkline("", "");
        var highest =
                Math.max(1, figures.stream().mapToLong(Long::longValue).max().orElse(1));
        var step = figures.size() == 1 ? 0 : 100.0 / (figures.size() - 1);
        var line = new StringBuilder();
        for (var i = 0; i < figures.size(); i++) {
            var y = BOTTOM - (BOTTOM - TOP) * figures.get(i) / highest;
            line.append(i == 0 ? "" : " ").append(round(i * step)).append(',').append(round(y));
        }
        var last = round((figures.size() - 1) * step);
        return new Sparkline(line.toString(), "0,24 " + line + " " + last + ",24");
    }

    private static double round(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
