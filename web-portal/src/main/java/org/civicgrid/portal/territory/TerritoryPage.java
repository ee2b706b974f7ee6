package org.civicgrid.portal.territory;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The page of a territory, under the model name {@code page} of {@code territory/territory}.
 *
 * @param trail from the top of the reach down to the territory
 * @param facts what is known of it
 * @param children territories one level below, those in force first by code
 * @param retired territories below that have ended
 * @param microGrids micro-grids of a grid
 * @param overlaps grids into which a compound also reaches
 * @param units units that serve exactly this territory, with their posts
 * @param parties Party organisations of exactly this territory
 * @param venues service points in and below it, the first twenty
 * @param heir who answers for one that has ended
 * @param states what it was, the oldest first; empty for one that was never reformed
 * @param lineage out of which it was cut, what was cut out of it and what took its place
 * @param reforms that made, changed or ended it
 * @param cases newest open cases, at most ten
 */
public record TerritoryPage(
        String code,
        String name,
        String level,
        boolean madeUp,
        @Nullable String ended,
        List<Crumb> trail,
        List<Fact> facts,
        List<Line> children,
        List<Line> retired,
        List<Line> microGrids,
        List<Line> overlaps,
        List<Line> units,
        List<Line> parties,
        List<Line> venues,
        @Nullable Line heir,
        List<State> states,
        List<Line> lineage,
        List<Line> reforms,
        @Nullable List<Line> cases) {

    /**
     * What it was for a while.
     *
     * @param from first day
     * @param to first day after it; empty for the present state
     */
    public record State(String code, String name, String parent, String from, String to) {}

    /**
     * A line of a list.
     *
     * @param href where it leads; null for nowhere
     * @param note what stands beside the name
     */
    public record Line(String name, @Nullable String href, String note) {}
}
