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
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.FigureSpan;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    /** Longest period of one question, in days: ten years. */
    public static final int LONGEST_PERIOD = 3660;

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final String FIGURES = """
            with figures as not materialized (
              select territory_id, day, measure, domain, amount from case_daily where territory_id = any(:places)
              union all
              select %1$s, day, measure, domain, amount from case_delta where %1$s = any(:places)
            )
            """;

    /** The same for ground that a reform has touched: each span of days under the name that it was kept under. */
    private static final String DATED = """
            with span (territory_id, place, since, until) as materialized (
              select * from unnest(:keys::integer[], :places::integer[], :since::text[]::date[], :until::text[]::date[])
            ), figures as not materialized (
              select s.territory_id, d.day, d.measure, d.domain, d.amount
              from span s join case_daily d on d.territory_id = s.place and d.day >= s.since and d.day < s.until
              union all
              select s.territory_id, d.day, d.measure, d.domain, d.amount
              from span s join case_delta d on s.place in (d.district_id, d.street_id, d.community_id, d.grid_id)
                and d.day >= s.since and d.day < s.until
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
                        openSpans(territory),
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
     * @param map on which the territory is told
     * @throws InvalidInput if the period is longer than {@link #LONGEST_PERIOD} days or ends before it starts
     */
    public List<Figure> sums(ActingPost by, Territory territory, LocalDate from, LocalDate to, By group, MapDay map) {
        checkPeriod(from, to);
        return query(
                        by,
                        territory,
                        territories.figures(territory, map),
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

    /**
     * Sums of a period for each territory one level below, with what is open there now; the key is the territory's code.
     *
     * @param map on which they are told; as it was, each counts for the days on which it lay there
     */
    public List<Figure> sumsByChild(ActingPost by, Territory territory, LocalDate from, LocalDate to, MapDay map) {
        checkPeriod(from, to);
        checkReach(by, territory);
        var level = territory.level().below().filter(it -> it != Level.COMPOUND);
        var spans = Stream.concat(
                        territories.figuresBelow(territory, map).stream()
                                .flatMap(span -> span.within(from, to).stream()),
                        territories.children(territory).stream()
                                .flatMap(child -> Stream.of(territories.openPlaces(child))
                                        .flatMap(place -> open(child.id(), place))))
                .toList();
        if (level.isEmpty() || spans.isEmpty()) {
            return List.of();
        }
        return dated(
                        spans,
                        "select territory_id::text as key, measure, sum(amount) as amount from figures group by 1, 2 order by 1, 2")
                .query(CaseStatistics::figure)
                .list()
                .stream()
                .map(f -> new Figure(
                        territories.require(Integer.parseInt(f.key())).code().digits(), f.measure(), f.amount()))
                .toList();
    }

    private List<FigureSpan> openSpans(Territory territory) {
        var places = territories.openPlaces(territory);
        return places.length == 1
                ? List.of(FigureSpan.own(territory.id()))
                : Stream.of(places)
                        .flatMap(place -> open(territory.id(), place))
                        .toList();
    }

    /** What is open now belongs to no day. */
    private static Stream<FigureSpan> open(int key, int place) {
        return Stream.of(new FigureSpan(key, place, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));
    }

    /** Open cases by lamp now, for each of these territories of one level; the key is the territory's id. */
    public Map<Integer, Map<Light, Long>> lights(ActingPost by, List<Territory> places) {
        places.forEach(place -> checkReach(by, place));
        var result = new HashMap<Integer, Map<Light, Long>>();
        var owners = new HashMap<Integer, Integer>();
        places.forEach(place -> Stream.of(territories.openPlaces(place)).forEach(kept -> owners.put(kept, place.id())));
        if (!places.isEmpty()) {
            jdbc.sql("select place, light, amount from case_lights(:level, :places, :now)")
                    .param("level", places.get(0).level().name())
                    .param("places", owners.keySet().toArray(Integer[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .query(row -> {
                        result.computeIfAbsent(owners.get(row.getInt("place")), any -> new EnumMap<>(Light.class))
                                .merge(Light.valueOf(row.getString("light")), row.getLong("amount"), Long::sum);
                    });
        }
        return result;
    }

    /** Today in Asia/Shanghai, for default periods. */
    public LocalDate today() {
        return CalendarZone.today(clock);
    }

    private StatementSpec query(ActingPost by, Territory territory, List<FigureSpan> spans, String select) {
        checkReach(by, territory);
        if (territory.level() == Level.COMPOUND) {
            throw InvalidInput.of(
                    "territory", "no-figures-below-grid", territory.code().digits());
        }
        return spans.stream().allMatch(FigureSpan::isOwn)
                ? jdbc.sql(FIGURES.formatted(territory.level().getColumn()) + select)
                        .param("places", new Integer[] {territory.id()})
                : dated(spans, select);
    }

    private StatementSpec dated(List<FigureSpan> spans, String select) {
        return jdbc.sql(DATED + select)
                .param("keys", spans.stream().map(FigureSpan::key).toArray(Integer[]::new))
                .param("places", spans.stream().map(FigureSpan::place).toArray(Integer[]::new))
                .param("since", spans.stream().map(it -> it.from().toString()).toArray(String[]::new))
                .param("until", spans.stream().map(it -> it.to().toString()).toArray(String[]::new));
    }

    /** A department and a micro-grid leader have no territory of which all figures are theirs. */
    private void checkReach(ActingPost by, Territory territory) {
        var reach = by.reach();
        var whole = reach.scope() != Reach.Scope.DEPARTMENT
                && reach.scope() != Reach.Scope.MICRO_GRID
                && reach.scope() != Reach.Scope.NOTHING;
        var heir = territories.heir(territory);
        if (!whole || !reach.browses(territory.jurisdiction()) && !reach.browses(heir.jurisdiction())) {
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
