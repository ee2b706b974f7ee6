package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of posts. */
@Repository
class Posts extends VersionedTable<Post> {

    Posts(JdbcClient jdbc) {
        super(jdbc, "post", Posts::read);
    }

    /** Adds a post, in version 0. */
    Post insert(
            String code,
            String title,
            Role role,
            int unitId,
            int territoryId,
            @Nullable Integer microGridId,
            LocalDate from) {
        return jdbc.sql("""
                        insert into post (code, title, role, unit_id, territory_id, micro_grid_id, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(code, title, role.name(), unitId, territoryId, microGridId, from)
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(Post post) {
        return jdbc.sql("""
                        update post set title = :title, valid_to = :to, version = version + 1
                        where id = :id and version = :version returning *
                        """)
                .param("title", post.title())
                .param("to", post.validity().to());
    }

    /** Whether posts of the unit are there on the day, or will be. */
    boolean hasPostsAfter(int unitId, LocalDate day) {
        return jdbc.sql("select exists (select from post where unit_id = ? and (valid_to is null or valid_to > ?))")
                .params(unitId, day)
                .query(Boolean.class)
                .single();
    }

    Optional<Post> findById(int id) {
        return where("id = ?", id).optional();
    }

    /** The post, kept from other changes until the transaction ends; rows that refer to it may still be added. */
    Optional<Post> findLockedById(int id) {
        return where("id = ? for no key update", id).optional();
    }

    Optional<Post> findByCode(String code) {
        return where("code = ?", code).optional();
    }

    /** Posts of some units, by code. */
    List<Post> findByUnitIds(Collection<Integer> unitIds) {
        return where("unit_id = any(?) order by code", (Object) unitIds.toArray(Integer[]::new))
                .list();
    }

    /** Posts in force that a person holds on a day, in the order of appointment. */
    List<Post> findHeldBy(int personId, LocalDate day) {
        return jdbc.sql("""
                        select p.* from post p join appointment a on a.post_id = p.id
                        where a.person_id = :person and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                          and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        order by a.id
                        """)
                .param("person", personId)
                .param("day", day)
                .query(mapper)
                .list();
    }

    /** What some people hold on a day, each in the order of appointment. */
    List<HeldPost> findHeldBy(Collection<Integer> people, LocalDate day) {
        return jdbc.sql("""
                        select a.person_id, p.id as post_id, p.title, p.role, u.id as unit_id, u.name as unit
                        from appointment a join post p on p.id = a.post_id join organization_unit u on u.id = p.unit_id
                        where a.person_id = any(:people)
                          and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                          and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        order by a.id
                        """)
                .param("people", people.toArray(Integer[]::new))
                .param("day", day)
                .query(HeldPost.class)
                .list();
    }

    private static Post read(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getInt("id"),
                row.getString("code"),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                row.getInt("unit_id"),
                row.getInt("territory_id"),
                row.getObject("micro_grid_id", Integer.class),
                Validity.of(row),
                row.getInt("version"));
    }
}
