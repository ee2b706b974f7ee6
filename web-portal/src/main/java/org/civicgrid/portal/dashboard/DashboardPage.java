package org.civicgrid.portal.dashboard;

import java.util.List;
import org.civicgrid.portal.frame.Bars;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Sparkline;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard of one territory, under the model name {@code page} of {@code dashboard/dashboard}.
 *
 * @param title name of the territory
 * @param code of the territory
 * @param period days of the period, as chosen
 * @param periods days that can be chosen
 * @param map on which it is told, as chosen
 * @param maps that can be chosen; empty where no reform has touched the border
 * @param up the territory one level above, when it lies within the reach
 * @param at until when the figures are complete, as printed
 */
public record DashboardPage(
        String title,
        String code,
        int period,
        List<Choice> periods,
        String map,
        List<Choice> maps,
        @Nullable Choice up,
        List<Tile> tiles,
        Chart stages,
        Chart domains,
        @Nullable Chart children,
        Days days,
        String at) {

    /**
     * A figure.
     *
     * @param definition what it counts, in one line
     * @param href the list of what is counted; null where the figure is a share
     * @param delta change against the period before, with its sign; null for figures of the moment
     */
    public record Tile(
            String label,
            String value,
            String definition,
            @Nullable String href,
            @Nullable String delta) {}

    /** A bar chart with its heading; the table view shows the same bars. */
    public record Chart(String heading, Bars bars) {}

    /**
     * Reported and closed per day.
     *
     * @param rows the newest day first
     */
    public record Days(Sparkline reported, Sparkline closed, List<Day> rows) {}

    /** One day. */
    public record Day(String day, String href, String reported, String closed) {}
}
