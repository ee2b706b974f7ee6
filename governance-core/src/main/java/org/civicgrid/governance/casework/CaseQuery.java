package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.database.RowSecurity;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.territory.GroundPart;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the list statement: equality on the one jurisdiction column that binds, then filters, then the order of an index.
 * Every piece of text here is a constant; values are parameters.
 */
final class CaseQuery {

    private static final String COLUMNS = """
            select c.id, c.number, c.title, c.type_id, c.domain, c.severity, c.stage, c.outcome, c.community_id, c.grid_id,
              c.address, c.lng, c.lat, c.lead_unit_id, c.holder_unit_id, c.suspended, c.pending, c.reported_at, c.due_at,
              c.warn_at, c.closed_at""";
    private static final String FROM = " from case_record c";
    private static final String SEARCH = " join case_search s on s.case_id = c.id";
    private static final String FOLLOWED = " join case_follower w on w.case_id = c.id";
    private static final String FINDS = ", f.case_id as found_id, f.reported_at as found_at"
            + " from case_search_newest(?::integer[], ?, ?, ?, ?, ?, ?, ?) f left join ";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Alternative> alternatives = new ArrayList<>();
    private String joins = "";
    private @Nullable Integer mover;
    private @Nullable Mark mark;
    private int found;
    private RowSecurity.Plan plan = RowSecurity.Plan.KEPT;
    private String reportedAt = "c.reported_at";
    private String id = "c.id";

    /**
     * What cases bear that a search looks for beside words and traits.
     *
     * @param kind as {@code case_place} of the database names it: territory, lead unit or reporting post
     * @param exact whether it says everything that the query said when it was made
     */
    private record Mark(int kind, int id, boolean exact) {

        static @Nullable Mark of(Reach reach, @Nullable Territory inside) {
            return switch (reach.scope()) {
                case NOTHING -> null;
                case DEPARTMENT -> new Mark(1, reach.id(), false);
                case MICRO_GRID -> new Mark(0, reach.territoryId(), false);
                default -> inside == null ? in(reach) : in(inside);
            };
        }

        private static @Nullable Mark in(Reach reach) {
            return reach.scope().isTerritoryWithFigures() ? new Mark(0, reach.id(), true) : null;
        }

        private static @Nullable Mark in(Territory place) {
            var grid = place.jurisdiction().gridId();
            return place.level() != Level.COMPOUND
                    ? new Mark(0, place.id(), true)
                    : grid == null ? null : new Mark(0, grid, false);
        }
    }

    /** One of several conditions, each with an index and an order of its own; together they name each case once. */
    private record Alternative(String condition, List<Object> values) {

        static Alternative of(GroundPart part) {
            var condition = new StringBuilder("c." + part.level().getColumn() + " = ?");
            var values = new ArrayList<Object>(List.of(part.id()));
            and(condition, values, " and c.street_id = ?", part.street());
            and(condition, values, " and c.community_id = ?", part.community());
            and(condition, values, " and c.reported_at >= ?", midnight(part.from()));
            and(condition, values, " and c.reported_at < ?", midnight(part.to()));
            return new Alternative(condition.toString(), values);
        }

        private static void and(StringBuilder condition, List<Object> values, String more, @Nullable Object value) {
            if (value != null) {
                condition.append(more);
                values.add(value);
            }
        }

        private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
            return day == null
                    ? null
                    : Timestamp.from(day.atStartOfDay(CalendarZone.SHANGHAI).toInstant());
        }
    }

    /**
     * Binds the reach; {@code inside} must lie within it, so that its own ground is enough for a territorial reach.
     *
     * @param ground of the territory in which to look, when a reform has touched it; empty otherwise
     */
    static CaseQuery within(Reach reach, @Nullable Territory inside, List<GroundPart> ground) {
        if (ground.isEmpty() || reach.scope() == Reach.Scope.NOTHING) {
            return within(reach, inside);
        }
        var query = new CaseQuery();
        query.mark = reach.scope() == Reach.Scope.DEPARTMENT ? new Mark(1, reach.id(), false) : null;
        ground.forEach(part -> query.alternatives.add(Alternative.of(part)));
        return reach.scope() == Reach.Scope.DEPARTMENT || reach.scope() == Reach.Scope.MICRO_GRID
                ? query.equal(reach.scope().column(), reach.id())
                : query;
    }

    /** The same where no reform has touched the ground. */
    static CaseQuery within(Reach reach, @Nullable Territory inside) {
        var query = new CaseQuery();
        query.mark = Mark.of(reach, inside);
        if (reach.scope() == Reach.Scope.NOTHING) {
            query.conditions.add("false");
        } else if (inside != null) {
            query.equal(
                    "grid_id",
                    inside.level() == Level.COMPOUND ? inside.jurisdiction().gridId() : null);
            query.equal(inside.level().getColumn(), inside.id());
        }
        var territorial = reach.scope() != Reach.Scope.DEPARTMENT && reach.scope() != Reach.Scope.MICRO_GRID;
        if (!reach.scope().column().isEmpty() && (inside == null || !territorial)) {
            query.inGridOf(reach).equal(reach.scope().column(), reach.id());
        }
        return query;
    }

    /** Names the grid of what is smaller: that says nothing new, but the indexes begin with a grid. */
    private CaseQuery inGridOf(Reach reach) {
        return switch (reach.scope()) {
            case MICRO_GRID -> equal("grid_id", reach.territoryId());
            case COMPOUND -> and("c.grid_id = (select t.grid_id from territory t where t.id = ?)", reach.id());
            default -> this;
        };
    }

    /** What the acting post reported itself, wherever it was. */
    static CaseQuery reportedBy(ActingPost by) {
        var query = new CaseQuery();
        query.mark = new Mark(2, by.postId(), true);
        return query.equal("reporter_post_id", by.postId());
    }

    /** What the post's unit leads or has led, wherever it was; its order too is that of one index. */
    static CaseQuery handledBy(ActingPost by) {
        var query = new CaseQuery();
        query.mark = new Mark(1, by.unitId(), true);
        query.joins = " join case_handler h on h.case_id = c.id";
        query.reportedAt = "h.reported_at";
        query.id = "h.case_id";
        return query.and("h.unit_id = ?", by.unitId());
    }

    /** Joins a table by its alias, so that conditions and the order may name it; a constant of the caller. */
    CaseQuery join(String table) {
        joins += " join " + table;
        return this;
    }

    CaseQuery equal(String column, @Nullable Object value) {
        return value == null ? this : and("c." + column + " = ?", value);
    }

    CaseQuery and(String condition, Object... given) {
        conditions.add(condition);
        values.addAll(List.of(given));
        return this;
    }

    /** Says of itself what each find of a search says already, unless two traits share a number. */
    private void equalAsFound(String column, @Nullable Object value) {
        if (value != null) {
            equal(column, value);
            found++;
        }
    }

    /** Everything that a filter says but its words and days. */
    CaseQuery matching(CaseFilter filter, ActingPost by, @Nullable Integer leadUnitId, Instant now) {
        plan = plan(filter, by.reach());
        equal("stage", name(filter.stage()));
        if (filter.stage() != null && filter.stage().isOpen()) {
            conditions.add("c.open"); // follows from the stage, but only this names the index of the few that are open
        }
        equalAsFound("type_code", filter.typeCode());
        equalAsFound("channel", name(filter.channel()));
        equal("domain", name(filter.domain()));
        equal("lead_unit_id", leadUnitId);
        if (filter.open() != null) {
            conditions.add(filter.open() ? "c.open" : "not c.open");
        }
        if (filter.mine()) {
            conditions.add("c.open");
            mover = by.unitId();
        }
        if (filter.followedByMe()) {
            joins += FOLLOWED;
            and("w.post_id = ?", by.postId());
        }
        return light(filter.light(), Timestamp.from(now));
    }

    /** What {@link #matching} leaves to a search, for a list that does not follow one. */
    CaseQuery searching(CaseFilter filter) {
        if (filter.from() != null) {
            and("c.reported_at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            and("c.reported_at < ?", Timestamp.from(filter.to()));
        }
        if (filter.isSearched()) {
            joins += SEARCH;
            and("s.terms @> ?::integer[]", (Object) CaseTerms.of(filter));
            if (filter.isOpenOnly()) {
                conditions.add("s.open");
            }
        }
        return this;
    }

    /**
     * PostgreSQL plans anew for small places, and for the many cases whose lamp is green, though each plan is the same and
     * costs more than it reads: where nothing else is asked, it shall not. For a type it would rather walk through all open
     * cases of the district than fetch those few.
     */
    private static RowSecurity.Plan plan(CaseFilter filter, Reach reach) {
        if (filter.words() != null) {
            return RowSecurity.Plan.OWN;
        }
        if (filter.isSearched()) {
            return RowSecurity.Plan.COMMON;
        }
        var small = reach.scope() == Reach.Scope.MICRO_GRID || reach.scope() == Reach.Scope.COMPOUND;
        var dull = filter.light() == Light.GREEN || small && filter.light() == null && filter.open() == null;
        return dull && filter.isOfPlaceAlone() ? RowSecurity.Plan.COMMON : RowSecurity.Plan.KEPT;
    }

    /** How the list statement is planned. */
    RowSecurity.Plan plan() {
        return plan;
    }

    private CaseQuery light(@Nullable Light light, Timestamp now) {
        if (light == null) {
            return this;
        }
        return switch (light) {
            case RED -> and("c.open and c.due_at <= ?", now);
            case YELLOW -> and("c.open and c.due_at > ? and c.warn_at <= ?", now, now);
            case GREEN -> and("c.open and c.warn_at > ?", now);
            case GREY -> and("c.open and c.due_at is null");
        };
    }

    /** After the last row of the page before. */
    CaseQuery after(CaseFilter.Order order, @Nullable Instant moment, long id) {
        if (order == CaseFilter.Order.NEWEST) {
            return and("(" + reportedAt + ", " + this.id + ") < (?, ?)", Timestamp.from(moment), id);
        }
        return moment == null
                ? and("c.due_at is null and c.id > ?", id)
                : and("((c.due_at, c.id) > (?, ?) or c.due_at is null)", Timestamp.from(moment), id);
    }

    /**
     * The rows of a list, with {@link #listValues}. Whose move it is stands in two columns: each half of the list follows its
     * own index and ends early, where an "or" would read and sort all of a unit's cases.
     */
    String sql(CaseFilter.Order order, int limit) {
        var by = order == CaseFilter.Order.NEWEST ? reportedAt + " desc, " + id + " desc" : "c.due_at, c.id";
        var rest = " order by " + by + " limit " + limit;
        if (isUnion()) {
            return alternatives.stream()
                            .map(part -> "(" + COLUMNS + FROM + joins + " where "
                                    + String.join(" and ", with(conditions, part.condition())) + rest + ")")
                            .collect(Collectors.joining(" union all ", "select * from (", ") c"))
                    + rest;
        }
        if (mover == null) {
            return sql("", by, limit);
        }
        var half = "(" + COLUMNS + FROM + joins + " where " + String.join(" and ", placed()) + " and ";
        return "select * from (" + half + "c.holder_unit_id = ?" + rest + ") union all " + half
                + "c.decider_unit_id = ? and c.holder_unit_id is distinct from ?" + rest + ")) c" + rest;
    }

    /** Ground that a reform has touched is read part by part, each off its own index, unless that of a mover is shorter. */
    private boolean isUnion() {
        return mover == null && alternatives.size() > 1 && reportedAt.startsWith("c.");
    }

    private static List<String> with(List<String> conditions, String more) {
        var all = new ArrayList<>(conditions);
        all.add(more);
        return all;
    }

    Object[] listValues() {
        if (isUnion()) {
            return alternatives.stream()
                    .flatMap(part -> Stream.concat(values.stream(), part.values().stream()))
                    .toArray();
        }
        if (mover == null) {
            return values();
        }
        var all = placedValues();
        all.add(mover);
        all.addAll(placedValues());
        all.addAll(List.of(mover, mover));
        return all.toArray();
    }

    private List<String> placed() {
        return alternatives.isEmpty()
                ? conditions
                : with(
                        conditions,
                        alternatives.stream()
                                .map(Alternative::condition)
                                .collect(Collectors.joining(" or ", "(", ")")));
    }

    private List<Object> placedValues() {
        var all = new ArrayList<>(values);
        alternatives.forEach(part -> all.addAll(part.values()));
        return all;
    }

    /** The same with further columns, in another order; both are constants of the caller. */
    String sql(String columns, String order, int limit) {
        return COLUMNS + columns + FROM + joins + where() + " order by " + order + " limit " + limit;
    }

    /** Whether a search can follow {@link #findsSql}: not among the few that somebody follows. */
    boolean isMarked() {
        return mark != null && !joins.contains(FOLLOWED);
    }

    /** Whether finds have to be held against further conditions. */
    boolean narrowsFinds() {
        return !Objects.requireNonNull(mark).exact() || conditions.size() - found > 1 || mover != null;
    }

    /** The newest finds of a search, each with its case where that fits; with {@link #findValues}. */
    String findsSql() {
        var cases = joins.isEmpty() ? "case_record c" : "(case_record c" + joins + ")";
        return COLUMNS + FINDS + cases + " on c.id = f.case_id and " + String.join(" and ", allConditions())
                + " order by f.reported_at desc, f.case_id desc";
    }

    /**
     * Values for {@link #findsSql}.
     *
     * @param start finds stand before this position
     * @param since and not before this instant
     */
    Object[] findValues(int[] terms, Instant start, long id, Instant since, boolean open, int most) {
        var marked = Objects.requireNonNull(mark);
        var all = new ArrayList<Object>(List.of(
                terms, marked.kind(), marked.id(), Timestamp.from(start), id, Timestamp.from(since), open, most));
        all.addAll(List.of(values()));
        return all.toArray();
    }

    /** The identities alone, in an order that is a constant of the caller. */
    String idSql(String order, int limit) {
        return "select c.id" + FROM + joins + where() + " order by " + order + " limit " + limit;
    }

    /** Counts up to {@code cap}, so that its cost has a bound. */
    String countSql(int cap) {
        return "select count(*) from (select" + FROM + joins + where() + " limit " + cap + ") capped";
    }

    private List<String> allConditions() {
        var all = new ArrayList<>(placed());
        if (mover != null) {
            all.add("(c.holder_unit_id = ? or c.decider_unit_id = ?)");
        }
        return all;
    }

    private String where() {
        var all = allConditions();
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    Object[] values() {
        var all = placedValues();
        if (mover != null) {
            all.addAll(List.of(mover, mover));
        }
        return all.toArray();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
