package org.civicgrid.governance.database;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A table whose rows count their changes, so that nobody overwrites what he has not seen.
 *
 * @param <R> one of its rows
 */
public abstract class VersionedTable<R extends VersionedRow> {

    protected final JdbcClient jdbc;
    protected final RowMapper<R> mapper;
    protected final String name;

    /** @param name of the table */
    protected VersionedTable(JdbcClient jdbc, String name, RowMapper<R> mapper) {
        this.jdbc = jdbc;
        this.name = name;
        this.mapper = mapper;
    }

    /**
     * Rows that fulfil a condition.
     *
     * @param where the condition and what follows it, a constant of the caller
     */
    protected MappedQuerySpec<R> where(String where, Object... values) {
        return jdbc.sql("select * from " + name + " where " + where)
                .params(values)
                .query(mapper);
    }

    /**
     * Writes what has become of a row and counts its version up; where nothing differs, nothing is written.
     *
     * @return the row as it is stored now
     * @throws OptimisticLockingFailureException if the row has been changed meanwhile
     */
    public R update(R before, R after) {
        return after.equals(before)
                ? before
                : updating(after)
                        .param("id", before.id())
                        .param("version", before.version())
                        .query(mapper)
                        .optional()
                        .orElseThrow(() -> new OptimisticLockingFailureException(
                                name + " " + before.id() + " is no longer of version " + before.version()));
    }

    /** The update of a row with its values: it asks for {@code :id} and {@code :version}, counts up and returns the row. */
    protected abstract StatementSpec updating(R after);
}
