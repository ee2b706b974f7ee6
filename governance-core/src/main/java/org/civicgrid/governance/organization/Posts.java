package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of posts. */
@Repository
@RequiredArgsConstructor
class Posts {

    private static final String COLUMNS = "p.id, p.code, p.title, p.role, p.unit_id, p.territory_id, p.micro_grid_id,"
            + " p.valid_from, p.valid_to, p.version";

    private static final String SELECT = "select " + COLUMNS + " from post p where ";

    private final JdbcClient jdbc;

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
                        insert into post as p (code, title, role, unit_id, territory_id, micro_grid_id, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?) returning\s""" + COLUMNS)
                .params(code, title, role.name(), unitId, territoryId, microGridId, from)
                .query(Posts::post)
                .single();
    }

    /**
     * Writes a post that was retitled or ended, in its next version; one in which nothing changed stays as it is.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed it since it was read
     */
    Post update(Post stored, Post changed) {
        if (changed.equals(stored)) {
            return stored;
        }
        return jdbc.sql("""
                        update post p set title = ?, valid_to = ?, version = version + 1
                        where id = ? and version = ? returning\s""" + COLUMNS)
                .params(changed.title(), changed.validity().to(), stored.id(), stored.version())
                .query(Posts::post)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException(
                        "Post %d is no longer at version %d".formatted(stored.id(), stored.version())));
    }

    /** The post, kept from other changes until the transaction ends; rows that refer to it may still be added. */
    Optional<Post> findLockedById(int id) {
        return jdbc.sql(SELECT + "id = ? for no key update")
                .param(id)
                .query(Posts::post)
                .optional();
    }

    /** Whether posts of the unit are there on the day, or will be. */
    boolean hasPostsAfter(int unitId, LocalDate day) {
        return jdbc.sql("select exists (select from post where unit_id = ? and (valid_to is null or valid_to > ?))")
                .params(unitId, day)
                .query(Boolean.class)
                .single();
    }

    Optional<Post> findById(int id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Posts::post).optional();
    }

    Optional<Post> findByCode(String code) {
        return jdbc.sql(SELECT + "code = ?").param(code).query(Posts::post).optional();
    }

    /** Posts of some units, by code. */
    List<Post> findByUnitIds(Collection<Integer> unitIds) {
        return jdbc.sql(SELECT + "unit_id = any(:units) order by code")
                .param("units", unitIds.toArray(Integer[]::new))
                .query(Posts::post)
                .list();
    }

    /** Posts in force that a person holds on a day, in the order of appointment. */
    List<Post> findHeldBy(int personId, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                         from post p join appointment a on a.post_id = p.id
                        where a.person_id = :person and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                          and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        order by a.id
                        """)
                .param("person", personId)
                .param("day", day)
                .query(Posts::post)
                .list();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
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
