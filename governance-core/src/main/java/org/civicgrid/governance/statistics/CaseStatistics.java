package org.civicgrid.governance.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of a territory within the reach of who asks: what was folded plus what is still in the ledger, so that they are
 * exact at once. Their cost does not depend on how many cases there are.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CaseStatistics {

    /** Longest period of one question, in days. */
    public static final int LONGEST_PERIOD = 1100;

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final String FIGURES = """
            with figures as not materialized (
              select territory_id, day, measure, domain, amount from case_daily where territory_id = any(:places)
              union all
              select %1$s, day, measure, domain, amount from case_delta where %1$s = any(:places)
            )
            """;

    private final JdbcClient jdbc;
    private final TerritoryRegistry territories;
    private final Clock clock;

    /** What a figure is grouped by. */
    public enum By {
        DAY("day::text"),
        DOMAIN("domain"),
        MEASURE("measure");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** One figure: the group, the measure, and how many. */
    public record Figure(String key, String measure, long amount) {}

    /** Open cases per stage now, inside a territory. */
    public Map<Stage, Long> openNow(ActingPost by, Territory territory) {
        var result = new EnumMap<Stage, Long>(Stage.class);
        var measures = List.of(Stage.values()).stream()
                .filter(Stage::isOpen)
                .map(Measure::open)
                .toList();
        query(
                        by,
                        territory,
                        "select measure as key, measure, sum(amount) as amount from figures"
                                + " where day = :open and measure = any(:measures) group by measure")
                .param("open", LocalDate.EPOCH)
                .param("measures", measures.toArray(String[]::new))
                .query(CaseStatistics::figure)
                .list()
                .forEach(figure ->
                        result.put(Stage.valueOf(figure.measure().substring("OPEN_".length())), figure.amount()));
        return result;
    }

    /**
     * Sums of a period, grouped.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @throws InvalidInput if the period is longer than {@link #LONGEST_PERIOD} days or ends before it starts
     */
    public List<Figure> sums(ActingPost by, Territory territory, LocalDate from, LocalDate to, By group) {
        checkPeriod(from, to);
        return query(
                        by,
                        territory,
                        "select " + group.column + " as key, measure, sum(amount) as amount from figures"
                                + " where day between :from and :to and measure not like 'OPEN%' group by 1, 2 order by 1, 2")
                .param("from", from)
                .param("to", to)
                .query(CaseStatistics::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(row.getString("key"), row.getString("measure"), row.getLong("amount"));
    }

    /** Sums of a period for each territory one level below; the key is the territory's code. */
    public List<Figure> sumsByChild(ActingPost by, Territory territory, LocalDate from, LocalDate to) {
        checkPeriod(from, to);
        checkReach(by, territory);
        var children = territories.children(territory).stream()
                .filter(child -> child.level() != Level.COMPOUND)
                .toList();
        if (children.isEmpty()) {
            return List.of();
        }
        var level = children.get(0).level();
        return jdbc
                .sql(FIGURES.formatted(level.getColumn())
                        + "select territory_id::text as key, measure, sum(amount) as amount from figures"
                        + " where day between :from and :to and measure not like 'OPEN%' group by 1, 2 union all"
                        + " select territory_id::text, measure, sum(amount) from figures where day = :open group by 1, 2"
                        + " order by 1, 2")
                .param("places", children.stream().map(Territory::id).toArray(Integer[]::new))
                .param("open", LocalDate.EPOCH)
                .param("from", from)
                .param("to", to)
                .query(CaseStatistics::figure)
                .list()
                .stream()
                .map(f -> new Figure(
                        territories.require(Integer.parseInt(f.key())).code().digits(), f.measure(), f.amount()))
                .toList();
    }

    /** Open cases by lamp now, for each of these territories of one level; the key is the territory's id. */
    public Map<Integer, Map<Light, Long>> lights(ActingPost by, List<Territory> places) {
        places.forEach(place -> checkReach(by, place));
        var result = new HashMap<Integer, Map<Light, Long>>();
        if (!places.isEmpty()) {
            jdbc.sql("select place, light, amount from case_lights(:level, :places, :now)")
                    .param("level", places.get(0).level().name())
                    .param("places", places.stream().map(Territory::id).toArray(Integer[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .query(row -> {
                        result.computeIfAbsent(row.getInt("place"), any -> new EnumMap<>(Light.class))
                                .put(Light.valueOf(row.getString("light")), row.getLong("amount"));
                    });
        }
        return result;
    }

    /** Today in Asia/Shanghai, for default periods. */
    public LocalDate today() {
        return CalendarZone.today(clock);
    }

    private JdbcClient.StatementSpec query(ActingPost by, Territory territory, String select) {
        checkReach(by, territory);
        if (territory.level() == Level.COMPOUND) {
            throw InvalidInput.of(
                    "territory", "no-figures-below-grid", territory.code().digits());
        }
        return jdbc.sql(FIGURES.formatted(territory.level().getColumn()) + select)
                .param("places", new Integer[] {territory.id()});
    }

    /** A department and a micro-grid leader have no territory of which all figures are theirs. */
    private void checkReach(ActingPost by, Territory territory) {
        var reach = by.reach();
        var whole = reach.scope() != Reach.Scope.DEPARTMENT
                && reach.scope() != Reach.Scope.MICRO_GRID
                && reach.scope() != Reach.Scope.NOTHING;
        if (!whole || !reach.browses(territory.jurisdiction())) {
            throw InvalidInput.of("territory", "beyond-reach", territory.code().digits());
        }
    }

    private static boolean isReasonable(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static void checkPeriod(LocalDate from, LocalDate to) {
        new InvalidInput.Collector()
                .when(!isReasonable(from), "from", "out-of-range", from, EARLIEST, LATEST)
                .when(!isReasonable(to), "to", "out-of-range", to, EARLIEST, LATEST)
                .refuseIfAny();
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_PERIOD) {
            throw InvalidInput.of("to", "period", from + " – " + to, LONGEST_PERIOD);
        }
    }
}
