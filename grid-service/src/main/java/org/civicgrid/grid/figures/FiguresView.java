package org.civicgrid.grid.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.statistics.CaseStatistics;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a territory.
 *
 * @param from first day, inclusive; null where the figures are those of now
 * @param to last day, inclusive; null where the figures are those of now
 */
record FiguresView(
        TerritoryCode territory,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        By by,
        List<Row> rows) {

    /** By what the figures are grouped. */
    enum By {
        day,
        domain,
        stage,
        territory
    }

    /**
     * One group.
     *
     * @param key the day, the domain, the stage or the code of the territory
     * @param measures how many of each measure, by its name
     */
    record Row(String key, Map<String, Long> measures) {}

    static FiguresView ofPeriod(
            Territory of, LocalDate from, LocalDate to, By by, List<CaseStatistics.Figure> figures) {
        var rows = new LinkedHashMap<String, Map<String, Long>>();
        figures.forEach(figure ->
                rows.computeIfAbsent(figure.key(), any -> new TreeMap<>()).put(figure.measure(), figure.amount()));
        var list = new ArrayList<Row>();
        rows.forEach((key, measures) -> list.add(new Row(key, measures)));
        return new FiguresView(of.code(), of.name(), from, to, by, list);
    }

    static FiguresView ofNow(Territory of, Map<Stage, Long> open) {
        var rows = open.entrySet().stream()
                .map(entry -> new Row(entry.getKey().name(), Map.of("OPEN", entry.getValue())))
                .toList();
        return new FiguresView(of.code(), of.name(), null, null, By.stage, rows);
    }
}
