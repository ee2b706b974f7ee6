package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.GroundPart;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.worktime.TimeBasis;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists of cases within the reach of the acting post, each page in one round trip to the database. What a row asks of the
 * catalogue meanwhile is read over the same connection, or full pools would wait for themselves.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@RequiredArgsConstructor
public class CaseLists {

    /** Counts go so far; more is shown as "1,000+". */
    public static final int COUNT_CAP = 1000;

    private final JdbcTemplate jdbc;
    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final ForceRegister force;
    private final UnitNames unitNames;
    private final BrowsableMap map;
    private final ReachGuard guard;
    private final CaseSearch search;
    private final Clock clock;

    /**
     * A page of cases. One that is searched may end before it is full, and another follow: see {@link CaseSearch}.
     *
     * @throws InvalidInput if the page does not start where one of this order ended, or the words are too short or hold control characters
     */
    public KeysetPage<CaseSummary> page(ActingPost by, CaseFilter filter, CaseFilter.Order order, Paging paging) {
        return page(by, matching(by, filter), filter, order, paging);
    }

    /**
     * A page of what a department leads or has led, newest first: what it passed on or returned it goes on reading.
     *
     * @throws InvalidInput if the page does not start where one of this order ended, or the words are too short or hold control characters
     */
    public KeysetPage<CaseSummary> handled(ActingPost by, CaseFilter filter, Paging paging) {
        return page(by, matching(CaseQuery.handledBy(by), by, filter), filter, CaseFilter.Order.NEWEST, paging);
    }

    private KeysetPage<CaseSummary> page(
            ActingPost by, CaseQuery query, CaseFilter filter, CaseFilter.Order order, Paging paging) {
        if (filter.isSearched() && order == CaseFilter.Order.NEWEST && query.isMarked()) {
            return search.page(by, query, filter, paging, this::summary);
        }
        query.searching(filter);
        paging.start(order.cursor())
                .ifPresent(start -> query.after(order, order.moment(start.instant(0)), start.number(1)));
        var rows = guard.read(by, query, query.sql(order, paging.rows()), this::summary);
        return KeysetPage.of(rows, paging, order::after);
    }

    /** The counts that stand beside a list, in the order asked for; each to {@link #COUNT_CAP} at least. */
    @Transactional(readOnly = true)
    public List<Long> counts(ActingPost by, List<CaseFilter> counted) {
        guard.narrow(by);
        var lamps = counted.stream().anyMatch(CaseLists::isLampAlone) ? lamps(by) : Map.<Light, Long>of();
        return counted.stream()
                .map(it -> isLampAlone(it) && by.reach().scope().isTerritoryWithFigures()
                        ? lamps.getOrDefault(Objects.requireNonNull(it.light()), 0L)
                        : count(by, it))
                .toList();
    }

    private static boolean isLampAlone(CaseFilter filter) {
        return filter.equals(CaseFilter.lamp(filter.light())) && filter.light() != null;
    }

    /** Lamps of all open cases in reach: from the index alone, where counting under row security reads every case. */
    private Map<Light, Long> lamps(ActingPost by) {
        var lamps = new EnumMap<Light, Long>(Light.class);
        if (by.reach().scope().isTerritoryWithFigures()) {
            jdbc.query(
                    "select light, amount from case_lights(?, ?, ?)",
                    row -> {
                        lamps.merge(Light.valueOf(row.getString(1)), row.getLong(2), Long::sum);
                    },
                    by.reach().scope().name(),
                    territories.openPlaces(territories.require(by.reach().id())),
                    Timestamp.from(clock.instant()));
        }
        return lamps;
    }

    private long count(ActingPost by, CaseFilter filter) {
        var query = query(by, filter);
        return Objects.requireNonNull(jdbc.queryForObject(query.countSql(COUNT_CAP), Long.class, query.values()));
    }

    /**
     * Open cases near a point that are probably the same, nearest in time first; at most ten.
     *
     * @param words further words that must occur; null for any
     */
    public List<CaseSummary> duplicates(ActingPost by, CaseType type, double lng, double lat, @Nullable String words) {
        var rule = type.duplicates();
        var metres = rule.radiusMetres();
        var latitudes = metres / 111_320d;
        var longitudes = latitudes / Math.cos(Math.toRadians(lat));
        var now = clock.instant();
        var worded = words != null && words.strip().length() >= 2 ? words.strip() : null;
        var since = now.minus(rule.window());
        var filter = CaseFilter.openLike(type.code(), worded, since);
        var grids = territories.gridsAround(new LngLat(lng, lat), metres);
        var query = CaseQuery.within(by.reach(), null)
                .matching(filter, by, null, now)
                .and("c.grid_id = any (?::integer[])", (Object)
                        grids.stream().mapToInt(Integer::intValue).toArray())
                .and("c.parent_id is null")
                .and("c.lng between ? and ?", lng - longitudes, lng + longitudes)
                .and("c.lat between ? and ?", lat - latitudes, lat + latitudes);
        if (worded == null) {
            query.and(
                    "c.reported_at >= ?",
                    Timestamp.from(since)); // of the few in these grids, not of the many of the type
        } else {
            query.searching(filter);
        }
        return guard.read(by, query, query.sql(CaseFilter.Order.NEWEST, 10), this::summary);
    }

    /** Parent, parts and the case that this one repeats, as far as the post may read them. */
    public List<CaseSummary> linked(ActingPost by, GovernanceCase it) {
        var query = CaseQuery.within(by.reach(), null)
                .and(
                        "(c.parent_id = ? or c.id = ? or c.id = ?)",
                        it.id(),
                        orZero(it.getParentId()),
                        orZero(it.getMergedIntoId()));
        return guard.read(by, query, query.sql(CaseFilter.Order.NEWEST, 30), this::summary);
    }

    private static long orZero(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    /** The list statement of a filter within the reach; other lists of cases are built on it. */
    CaseQuery query(ActingPost by, CaseFilter filter) {
        return matching(by, filter).searching(filter);
    }

    private CaseQuery matching(ActingPost by, CaseFilter filter) {
        var inside = filter.territory() == null ? null : map.require(by, filter.territory());
        if (filter.reportedByMe()) {
            return matching(CaseQuery.reportedBy(by), by, filter);
        }
        return matching(CaseQuery.within(by.reach(), inside, ground(by, inside, filter)), by, filter);
    }

    /**
     * Where the cases of a territory are, when a reform has touched it. Those that are open are in its own column in any case,
     * but for a grid, whose own name they keep.
     */
    private List<GroundPart> ground(ActingPost by, @Nullable Territory inside, CaseFilter filter) {
        if (inside == null && !by.reach().scope().isTerritoryWithFigures()) {
            return List.of();
        }
        var top = inside == null ? territories.require(by.reach().id()) : inside;
        if (filter.isOpenOnly() && filter.map().equals(MapDay.TODAY) && top.level() != Level.GRID) {
            return List.of();
        }
        var ground = territories.records(top, filter.map());
        return ground.equals(List.of(GroundPart.all(top.level(), top.id()))) ? List.of() : ground;
    }

    private static CaseFilter worded(CaseFilter filter) {
        var words = filter.words();
        if (words != null && words.strip().length() < 2) {
            throw InvalidInput.of("q", "too-short", words, 2);
        }
        if (PlainText.hasForbiddenCharacters(words)) {
            throw InvalidInput.of("q", "forbidden-characters", null);
        }
        return filter;
    }

    private CaseQuery matching(CaseQuery query, ActingPost by, CaseFilter given) {
        var filter = worded(given);
        var lead =
                filter.leadUnit() == null ? null : force.unit(filter.leadUnit()).id();
        return query.matching(filter, by, lead, clock.instant());
    }

    CaseSummary summary(ResultSet row, int number) throws SQLException {
        var type = types.byId(row.getInt("type_id"));
        var outcome = row.getString("outcome");
        var pending = row.getString("pending");
        var lead = unitNames.label(row.getObject("lead_unit_id", Integer.class));
        var holder = unitNames.label(row.getObject("holder_unit_id", Integer.class));
        return new CaseSummary(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                type.code(),
                type.naming().name(),
                type.naming().nameEn(),
                GovernanceDomain.valueOf(row.getString("domain")),
                Severity.valueOf(row.getString("severity")),
                Stage.valueOf(row.getString("stage")),
                outcome == null ? null : Outcome.valueOf(outcome),
                territories.nameOf(row.getInt("grid_id")),
                row.getString("address"),
                row.getDouble("lng"),
                row.getDouble("lat"),
                lead == null ? null : lead.name(),
                holder == null ? null : holder.name(),
                row.getBoolean("suspended"),
                pending == null ? null : PendingDecision.valueOf(pending),
                row.getTimestamp("reported_at").toInstant(),
                Moments.of(row, "due_at"),
                Moments.of(row, "warn_at"),
                Moments.of(row, "closed_at"),
                lead == null ? null : lead.code(),
                holder == null ? null : holder.code(),
                basis(type, row));
    }

    private static TimeBasis basis(CaseType type, ResultSet row) throws SQLException {
        var running = Stage.valueOf(row.getString("stage")).clock();
        return running == null
                ? type.limits().basis()
                : type.limits()
                        .of(running, Severity.valueOf(row.getString("severity")))
                        .basis();
    }
}
