package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of appointments. */
@Repository
class Appointments extends VersionedTable<Appointment> {

    Appointments(JdbcClient jdbc) {
        super(jdbc, "appointment", Appointments::read);
    }

    /** Adds an appointment, in version 0. */
    Appointment insert(int personId, int postId, @Nullable String basis, LocalDate from) {
        return jdbc.sql(
                        "insert into appointment (person_id, post_id, basis, valid_from) values (?, ?, ?, ?) returning *")
                .params(personId, postId, basis, from)
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(Appointment ended) {
        return jdbc.sql("""
                        update appointment set valid_to = :to, version = version + 1
                        where id = :id and version = :version returning *
                        """).param("to", ended.validity().to());
    }

    /** Whether somebody holds the post on the day, or will. */
    boolean isHeldAfter(int postId, LocalDate day) {
        return jdbc.sql(
                        "select exists (select from appointment where post_id = ? and (valid_to is null or valid_to > ?))")
                .params(postId, day)
                .query(Boolean.class)
                .single();
    }

    /** The roles of a unit's posts that somebody holds on a day, one appointment left out. */
    Set<Role> rolesHeld(int unitId, int without, LocalDate day) {
        return jdbc.sql("""
                        select distinct p.role from appointment a join post p on p.id = a.post_id
                        where p.unit_id = :unit and a.id <> :without
                          and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                          and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                        """)
                .param("unit", unitId)
                .param("without", without)
                .param("day", day)
                .query(Role.class)
                .set();
    }

    Optional<Appointment> findById(int id) {
        return where("id = ?", id).optional();
    }

    /** Whatever a person has ever held, in the order of appointment. */
    List<Appointment> findByPersonId(int personId) {
        return where("person_id = ? order by id", personId).list();
    }

    private static Appointment read(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getInt("id"),
                row.getInt("person_id"),
                row.getInt("post_id"),
                row.getString("basis"),
                Validity.of(row),
                row.getInt("version"));
    }
}
