package org.civicgrid.governance.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of the force; every one is bound to a territory. */
@Repository
@RequiredArgsConstructor
class ForceRows {

    private static final int MOST_UNITS = 500;
    private static final int MOST_HOLDERS = 500;

    private static final String PRESENT = "a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)";

    private static final String UNITS = """
            select u.id, u.code, u.name, u.short_name, u.kind, parent.code as parent, t.code as territory,
              t.name as territory_name, u.duties, u.valid_from as "from", u.valid_to as "to", u.version
            from organization_unit u join territory t on t.id = u.territory_id
            left join organization_unit parent on parent.id = u.parent_id
            """;

    private static final String POSTS = """
            select p.id, p.code, p.title, p.role, p.unit_id, u.name as unit, t.code as territory, t.name as territory_name,
              p.micro_grid_id, p.valid_from as "from", p.valid_to as "to", p.version,
              (select string_agg(h.name, '、' order by a.id) from appointment a join person h on h.id = a.person_id
               where a.post_id = p.id and %1$s) as holders
            from post p join organization_unit u on u.id = p.unit_id join territory t on t.id = p.territory_id
            """.formatted(PRESENT);

    private static final String APPOINTMENTS = """
            select a.id, a.person_id, h.name as person, a.post_id, p.title as post, p.role, p.unit_id, u.name as unit,
              t.code as territory, a.basis, a.valid_from as "from", a.valid_to as "to", a.version
            from appointment a join person h on h.id = a.person_id join post p on p.id = a.post_id
            join organization_unit u on u.id = p.unit_id join territory t on t.id = p.territory_id
            """;

    private static final String HOLDERS = """
            select a.post_id, a.id as appointment_id, a.person_id, h.name as person, a.valid_from as since
            from appointment a join person h on h.id = a.person_id join post p on p.id = a.post_id
            join territory t on t.id = p.territory_id
            """;

    /** Whoever holds something within the territory, and whoever holds nothing at all. */
    private static final String PEOPLE = """
            select h.id, h.name,
              coalesce((select string_agg(u.short_name || ' ' || p.title, '、' order by a.id)
                from appointment a join post p on p.id = a.post_id join organization_unit u on u.id = p.unit_id
                join territory t on t.id = p.territory_id
                where a.person_id = h.id and %1$s and t.%2$s = :within), '') as posts
            from person h
            where h.name like '%%' || :words || '%%'
              and (not exists (select from appointment a where a.person_id = h.id and (a.valid_to is null or a.valid_to > :today))
                or exists (select from appointment a join post p on p.id = a.post_id join territory t on t.id = p.territory_id
                  where a.person_id = h.id and (a.valid_to is null or a.valid_to > :today) and t.%2$s = :within))
            order by h.name, h.id limit :limit
            """;

    /** Whoever serves a unit within the territory, other than in a grid: each with what he holds there. */
    private static final String OFFICERS = """
            select h.id, h.name, string_agg(u.short_name || ' ' || p.title, '、' order by a.id) as posts
            from appointment a join person h on h.id = a.person_id join post p on p.id = a.post_id
            join organization_unit u on u.id = p.unit_id join territory t on t.id = p.territory_id
            where t.%s = :within and %s and (p.valid_to is null or p.valid_to > :today)
              and p.role not in ('GRID_WORKER', 'MICRO_GRID_LEADER')
            group by h.id, h.name order by min(t.code), h.name, h.id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    List<UnitView> units(Territory within, ForceQuery query, @Nullable Integer id, String after, int rows) {
        return new Conditions(within)
                .and("u.id = :id", "id", id)
                .and(
                        "u.kind = :kind",
                        "kind",
                        query.kind() == null ? null : query.kind().name())
                .and(
                        "(u.name like '%' || :words || '%' or u.code like :words || '%')",
                        "words", Conditions.literally(query.words()))
                .onlyIf(!query.ended() && id == null, "(u.valid_to is null or u.valid_to > :today)")
                .and("u.code > :after", "after", after)
                .read(UNITS, "u.code", rows, UnitView.class);
    }

    /** Units in force that serve exactly one of some territories, by code. */
    List<UnitView> unitsServing(Territory within, Collection<Integer> territories) {
        return territories.isEmpty()
                ? List.of()
                : new Conditions(within)
                        .and("u.territory_id in (:territories)", "territories", territories)
                        .onlyIf(true, "(u.valid_to is null or u.valid_to > :today)")
                        .read(UNITS, "u.code", MOST_UNITS, UnitView.class);
    }

    /** Units in force directly below a unit, by code. */
    List<UnitView> unitsBelow(Territory within, String parent) {
        return new Conditions(within)
                .and("parent.code = :parent", "parent", parent)
                .onlyIf(true, "(u.valid_to is null or u.valid_to > :today)")
                .read(UNITS, "u.code", MOST_UNITS, UnitView.class);
    }

    /** Who holds some posts today, in the order of appointment. */
    List<HolderView> holders(Territory within, Collection<Integer> posts) {
        return posts.isEmpty()
                ? List.of()
                : new Conditions(within)
                        .and("a.post_id in (:posts)", "posts", posts)
                        .onlyIf(true, PRESENT)
                        .read(HOLDERS, "a.id", MOST_HOLDERS, HolderView.class);
    }

    /** People of a name who may be seen from a territory. */
    List<PersonView> people(Territory within, String words, int limit) {
        return jdbc.sql(PEOPLE.formatted(PRESENT, column(within)))
                .param("within", within.id())
                .param("today", CalendarZone.today(clock))
                .param("words", Conditions.literally(words))
                .param("limit", limit)
                .query(PersonView.class)
                .list();
    }

    /** Officers within a territory, those of the territory itself first. */
    List<PersonView> officers(Territory within) {
        return jdbc.sql(OFFICERS.formatted(column(within), PRESENT))
                .param("within", within.id())
                .param("today", CalendarZone.today(clock))
                .param("limit", MOST_HOLDERS)
                .query(PersonView.class)
                .list();
    }

    List<PostView> posts(Territory within, ForceQuery query, @Nullable Integer id, String after, int rows) {
        return new Conditions(within)
                .and("p.id = :id", "id", id)
                .and(
                        "p.role = :role",
                        "role",
                        query.role() == null ? null : query.role().name())
                .and("p.unit_id = :unitId", "unitId", query.unitId())
                .and(
                        "(p.title like '%' || :words || '%' or p.code like :words || '%' or u.name like '%' || :words || '%'"
                                + " or exists (select from appointment a join person h on h.id = a.person_id"
                                + " where a.post_id = p.id and " + PRESENT + " and h.name like '%' || :words || '%'))",
                        "words",
                        Conditions.literally(query.words()))
                .and(
                        "exists (select from appointment a where a.post_id = p.id and " + PRESENT + ") = :held",
                        "held",
                        query.held())
                .onlyIf(!query.ended() && id == null, "(p.valid_to is null or p.valid_to > :today)")
                .and("p.code > :after", "after", after)
                .read(POSTS, "p.code", rows, PostView.class);
    }

    List<AppointmentView> appointments(Territory within, ForceQuery query, @Nullable Integer id, int after, int rows) {
        return new Conditions(within)
                .and("a.id = :id", "id", id)
                .and("a.post_id = :postId", "postId", query.postId())
                .and("a.person_id = :personId", "personId", query.personId())
                .and("p.unit_id = :unitId", "unitId", query.unitId())
                .and(
                        "p.role = :role",
                        "role",
                        query.role() == null ? null : query.role().name())
                .and("h.name like '%' || :words || '%'", "words", Conditions.literally(query.words()))
                .onlyIf(!query.ended() && id == null, "(a.valid_to is null or a.valid_to > :today)")
                .and("a.id > :after", "after", after)
                .read(APPOINTMENTS, "a.id", rows, AppointmentView.class);
    }

    /** Where a territory that lies within holds the id; below a compound lies nothing but itself. */
    private static String column(Territory within) {
        return within.level() == Level.COMPOUND ? "id" : within.level().getColumn();
    }

    /** Conditions of one query, each with its parameter. */
    private final class Conditions {

        private final StringBuilder where;
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(Territory within) {
            where = new StringBuilder("where t." + column(within) + " = :within");
            parameters.put("within", within.id());
            parameters.put("today", CalendarZone.today(clock));
        }

        Conditions and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
            return onlyIf(value != null, condition);
        }

        Conditions onlyIf(boolean wanted, String condition) {
            if (wanted) {
                where.append(" and ").append(condition);
            }
            return this;
        }

        <T> List<T> read(String select, String order, int rows, Class<T> view) {
            return jdbc.sql(select + where + " order by " + order + " limit " + rows)
                    .params(parameters)
                    .query(view)
                    .list();
        }

        static @Nullable String literally(@Nullable String words) {
            return words == null ? null : words.replaceAll("([%_\\\\])", "\\\\$1");
        }
    }
}
