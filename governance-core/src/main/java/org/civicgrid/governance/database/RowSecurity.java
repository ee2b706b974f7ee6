package org.civicgrid.governance.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL on whose behalf the current transaction works. The policies of the scoped tables compare each row with
 * it: the second wall behind the reach that every repository method takes.
 */
@Component
@RequiredArgsConstructor
public class RowSecurity {

    private static final String TELL = """
            select set_config('civicgrid.reach_kind', ?, true),
                   set_config('civicgrid.reach_id', ?, true),
                   set_config('civicgrid.post_id', ?, true)""";
    private static final String PLANNING = ", set_config('plan_cache_mode', ?, true)";
    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcTemplate jdbc;

    /**
     * Sets the reach until the end of the current transaction; one that stands already is not told again.
     *
     * @param kind the kind of thing that the reach covers, such as a level of the map
     * @param id the internal number of that thing
     * @param postId the acting post
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void apply(String kind, int id, long postId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A reach holds for a transaction, and there is none");
        }
        var told = told();
        var reach = new Told(kind, id, postId);
        if (!reach.equals(told.last)) {
            jdbc.query(TELL + PLANNING, NOTHING, kind, Integer.toString(id), Long.toString(postId), Plan.KEPT.mode);
            told.last = reach;
        }
    }

    /**
     * Reads rows on behalf of a reach in one round trip. Outside a transaction the statement and what tells the reach make a
     * transaction of their own, since the driver sends both before it asks for an answer.
     *
     * @param kind as in {@link #apply}
     * @param plan whether PostgreSQL may keep one plan for all values, or must plan for these
     * @param row turns a row into what is answered
     * @param values of the statement's parameters
     */
    public <T> List<T> read(
            String kind, int id, long postId, Plan plan, String sql, RowMapper<T> row, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(List.of(kind, Integer.toString(id), Long.toString(postId)));
        var inside = TransactionSynchronizationManager.isActualTransactionActive();
        if (inside) {
            told().last = new Told(kind, id, postId);
        }
        var plans = inside || plan != Plan.KEPT; // as PostgreSQL plans where nobody said otherwise
        if (plans) {
            all.add(plan.mode);
        }
        all.addAll(Arrays.asList(values));
        var rows = jdbc.execute(
                (PreparedStatementCreator)
                        connection -> connection.prepareStatement(TELL + (plans ? PLANNING : "") + ";" + sql),
                (PreparedStatementCallback<List<T>>) statement -> {
                    new ArgumentPreparedStatementSetter(all.toArray()).setValues(statement);
                    statement.execute();
                    statement.getMoreResults(); // past the answer to what was told
                    return new RowMapperResultSetExtractor<>(row).extractData(statement.getResultSet());
                });
        return Objects.requireNonNull(rows);
    }

    /** How a statement is planned. */
    @RequiredArgsConstructor
    public enum Plan {
        KEPT("auto"),
        /** One plan for all values, whatever PostgreSQL expects of another. */
        COMMON("force_generic_plan"),
        /** For words: how often they occur decides between two ways that differ a thousandfold. */
        OWN("force_custom_plan");

        private final String mode;
    }

    private static Memory told() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Memory memory) {
                return memory;
            }
        }
        var memory = new Memory();
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory;
    }

    private record Told(String kind, int id, long postId) {}

    /** What the present transaction was told last. */
    private static final class Memory implements TransactionSynchronization {

        private @Nullable Told last;
    }
}
