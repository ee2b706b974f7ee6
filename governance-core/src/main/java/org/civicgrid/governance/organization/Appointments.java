package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of appointments. */
@Repository
@RequiredArgsConstructor
class Appointments {

    private static final String COLUMNS = "id, person_id, post_id, basis, valid_from, valid_to, version";

    private static final String SELECT = "select " + COLUMNS + " from appointment where ";

    private final JdbcClient jdbc;

    /** Adds an appointment, in version 0. */
    Appointment insert(int personId, int postId, @Nullable String basis, LocalDate from) {
        return jdbc.sql("""
                        insert into appointment (person_id, post_id, basis, valid_from)
                        values (?, ?, ?, ?) returning\s""" + COLUMNS)
                .params(personId, postId, basis, from)
                .query(Appointments::appointment)
                .single();
    }

    /**
     * Writes an appointment that was ended, in its next version; one in which nothing changed stays as it is.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed it since it was read
     */
    Appointment update(Appointment stored, Appointment changed) {
        if (changed.equals(stored)) {
            return stored;
        }
        return jdbc.sql("""
                        update appointment set valid_to = ?, version = version + 1
                        where id = ? and version = ? returning\s""" + COLUMNS)
                .params(changed.validity().to(), stored.id(), stored.version())
                .query(Appointments::appointment)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException(
                        "Appointment %d is no longer at version %d".formatted(stored.id(), stored.version())));
    }

    /** Whether somebody holds the post on the day, or will. */
    boolean isHeldAfter(int postId, LocalDate day) {
        return jdbc.sql(
                        "select exists (select from appointment where post_id = ? and (valid_to is null or valid_to > ?))")
                .params(postId, day)
                .query(Boolean.class)
                .single();
    }

    Optional<Appointment> findById(int id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(Appointments::appointment)
                .optional();
    }

    /** Whatever a person has ever held, in the order of appointment. */
    List<Appointment> findByPersonId(int personId) {
        return jdbc.sql(SELECT + "person_id = ? order by id")
                .param(personId)
                .query(Appointments::appointment)
                .list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getInt("id"),
                row.getInt("person_id"),
                row.getInt("post_id"),
                row.getString("basis"),
                Validity.of(row),
                row.getInt("version"));
    }
}
