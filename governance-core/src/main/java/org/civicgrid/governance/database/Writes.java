package org.civicgrid.governance.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Sends statements whose results nobody waits for. An act writes into tables of several capabilities, each of which knows
 * its own statement: {@link #together} makes them one, since each statement costs the database as much as a row, and each way
 * there and back more than that.
 */
@Component
@RequiredArgsConstructor
public class Writes {

    /** The driver sends it with the statement before it, and has nothing left to commit when Spring asks it to. */
    private static final String COMMIT = ";commit";

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
     * Does some work, all in the present transaction, and executes what it sent as one statement when it is done; nothing of
     * it when the work fails. None of them sees what another writes, nor does what is asked of the database meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T together(Supplier<T> work) {
        return collect(work, "");
    }

    /**
     * The same as the last that a transaction asks of the database. Where the caller began it, it is committed on the same way
     * there and back; inside another it waits for that one's end.
     *
     * @throws NoTransactionException unless called by what is {@link Transactional}
     */
    public <T> T togetherAtLast(Supplier<T> work) {
        var begun = TransactionAspectSupport.currentTransactionStatus().isNewTransaction();
        return collect(work, begun ? COMMIT : "");
    }

    private <T> T collect(Supplier<T> work, String end) {
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
        execute(statements, end);
        return result;
    }

    private void execute(List<Statement> statements, String end) {
        if (!statements.isEmpty()) {
            var values = new ArrayList<@Nullable Object>();
            statements.forEach(it -> Collections.addAll(values, it.values()));
            jdbc.update(one(statements) + end, values.toArray());
        }
    }

    /** All but the last in front of it, where PostgreSQL carries out each of them, whether or not it is named again. */
    private static String one(List<Statement> statements) {
        var last = statements.size() - 1;
        return IntStream.range(0, last)
                .mapToObj(i -> "w" + i + " as (" + statements.get(i).sql() + ")")
                .collect(Collectors.joining(",\n", last == 0 ? "" : "with ", "\n"))
                .concat(statements.get(last).sql());
    }

    private record Statement(String sql, @Nullable Object[] values) {}
}
