package org.civicgrid.governance.cooperation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicgrid.governance.cooperation.RegionalCooperations.Cell;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The shared actions that begin in a year, in and below a territory: by month, and by what lies one level below. The sums
 * over the months and over the lines below are those of the whole.
 *
 * @param state the states that count; null for all
 * @param whole by kind, without those of which there are none
 * @param months January to December, those without any too
 * @param below the territory's own committee first, then each territory one level below; empty for a community
 */
public record CooperationYear(
        String territory,
        String territoryName,
        int year,
        @Nullable AskedState state,
        Map<CooperationKind, Long> whole,
        List<Month> months,
        List<Line> below) {

    private static final int MONTHS = 12;

    /** What begins in a month, 1 to 12, by kind. */
    public record Month(int month, Map<CooperationKind, Long> counts) {}

    /**
     * What begins in the year in one place.
     *
     * @param own whether these are held by the committee of the whole territory itself
     */
    public record Line(String territory, String name, boolean own, Map<CooperationKind, Long> counts) {}

    static CooperationYear of(
            Territory top, int year, @Nullable AskedState state, List<Cell> cells, TerritoryRegistry territories) {
        return new CooperationYear(
                top.code().digits(),
                top.name(),
                year,
                state,
                sum(cells, any -> true),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new Month(month, sum(cells, it -> it.month() == month)))
                        .toList(),
                top.level().compareTo(Level.STREET) > 0 ? List.of() : below(top, cells, territories));
    }

    /** Every child in force, and each that has ended but was there in the year. */
    private static List<Line> below(Territory top, List<Cell> cells, TerritoryRegistry territories) {
        var counted = cells.stream().map(Cell::childId).filter(id -> id != null).map(territories::require);
        var children =
                Stream.concat(territories.children(top).stream(), counted).distinct();
        var own = top.level() == Level.STREET
                ? Stream.of(line(top, true, cells, it -> it.childId() == null))
                : Stream.<Line>of();
        return Stream.concat(
                        own,
                        children.map(child -> line(
                                child,
                                false,
                                cells,
                                it -> Integer.valueOf(child.id()).equals(it.childId()))))
                .toList();
    }

    private static Line line(Territory place, boolean own, List<Cell> cells, Predicate<Cell> which) {
        return new Line(place.code().digits(), place.name(), own, sum(cells, which));
    }

    private static Map<CooperationKind, Long> sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        Cell::kind, () -> new EnumMap<>(CooperationKind.class), Collectors.summingLong(Cell::number)));
    }
}
