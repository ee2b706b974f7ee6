package org.civicgrid.portal.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar chart for the fragment {@code bars}: widths are shares of the longest bar, in per cent.
 *
 * @param bars in the order shown
 */
public record Bars(List<Bar> bars) {

    /**
     * One bar.
     *
     * @param value the sum of the parts, as shown
     * @param href the list of what is counted
     */
    public record Bar(String label, String value, String href, List<Part> parts) {}

    /** One coloured part of a bar; x and width in per cent of the longest bar. */
    public record Part(String tone, double x, double width) {}

    /**
     * A bar as counted.
     *
     * @param counts one count per tone, in the order of the tones
     */
    public record Row(String label, String href, List<Long> counts) {

        long sum() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param tones one class per count: {@code brand}, or the lamps {@code green yellow red grey} */
    public static Bars of(List<Row> rows, List<String> tones, Formats formats) {
        var longest = rows.stream().mapToLong(Row::sum).max().orElse(0);
        return new Bars(rows.stream()
                .map(row -> new Bar(row.label(), formats.number(row.sum()), row.href(), parts(row, tones, longest)))
                .toList());
    }

    private static List<Part> parts(Row row, List<String> tones, long longest) {
        var parts = new ArrayList<Part>();
        var x = 0.0;
        for (var i = 0; i < row.counts().size(); i++) {
            var width = longest == 0 ? 0 : Math.round(row.counts().get(i) * 10_000.0 / longest) / 100.0;
            if (width > 0) parts.add(new Part(tones.get(i), x, width));
            x += width;
        }
        return parts;
    }
}
