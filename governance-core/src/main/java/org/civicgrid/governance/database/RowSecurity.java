package org.civicgrid.governance.database;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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
                   set_config('civicgrid.post_id', ?, true)
            """;
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
            jdbc.query(TELL, NOTHING, kind, Integer.toString(id), Long.toString(postId));
            told.last = reach;
        }
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
