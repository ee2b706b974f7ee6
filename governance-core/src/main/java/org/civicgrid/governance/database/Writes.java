package org.civicgrid.governance.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends statements whose results nobody waits for. An act writes into tables of several capabilities, each of which knows
 * its own statement: {@link #together} lets them travel as one, since each way to the database and back costs more than an
 * insert.
 */
@Component
@RequiredArgsConstructor
public class Writes {

    private final JdbcTemplate jdbc;
    private final ThreadLocal<List<Statement>> waiting = new ThreadLocal<>();

    /**
     * Executes a statement in the present transaction: with the others of the act that is being written, or at once. Equal
     * acts should give equal texts, which the database then has prepared.
     *
     * @param sql one statement, without a semicolon
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String sql, @Nullable Object... values) {
        var others = waiting.get();
        if (others == null) {
            jdbc.update(sql, values);
        } else {
            others.add(new Statement(sql, values));
        }
    }

    /**
     * Does some work, all in the present transaction, and executes what it sent when it is done, in that order; nothing of it
     * when the work fails. What is asked of the database meanwhile does not see it yet.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T together(Supplier<T> work) {
        if (waiting.get() != null) {
            return work.get();
        }
        var statements = new ArrayList<Statement>();
        waiting.set(statements);
        T result;
        try {
            result = work.get();
        } finally {
            waiting.remove();
        }
        execute(statements);
        return result;
    }

    private void execute(List<Statement> statements) {
        if (!statements.isEmpty()) {
            var values = new ArrayList<@Nullable Object>();
            statements.forEach(it -> Collections.addAll(values, it.values()));
            jdbc.update(statements.stream().map(Statement::sql).collect(Collectors.joining(";\n")), values.toArray());
        }
    }

    private record Statement(String sql, @Nullable Object[] values) {}
}
