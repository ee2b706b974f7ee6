package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(WritesTests.Act.class)
class WritesTests {

    private static final String INSERT = "insert into idempotency_key (post_id, key, request_hash, result, at)"
            + " values (-7, ?, '', ?, '2026-03-01T00:00:00Z')";

    @Autowired
    Writes writes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Act act;

    /** Something that ends with its writes. */
    @TestComponent
    @RequiredArgsConstructor
    static class Act {

        private final Writes writes;

        @Transactional
        void lastly(Runnable work, Runnable after) {
            writes.togetherAtLast(() -> {
                work.run();
                return true;
            });
            after.run();
        }
    }

    @BeforeEach
    void startEmpty() {
        jdbc.update("delete from idempotency_key where post_id = -7");
    }

    @Test
    void sendsAtOnceWhatComesAlone() {
        transaction.executeWithoutResult(status -> {
            writes.send(INSERT, "a", "1");

            assertThat(keys()).containsExactly("a=1");
        });
    }

    @Test
    void sendsWhatBelongsTogetherAsOneStatement() {
        transaction.executeWithoutResult(status -> {
            writes.together(() -> {
                writes.send(INSERT, "a", "2");
                writes.send("update idempotency_key set result = ? where key = ?", "unseen", "a");
                assertThat(keys()).isEmpty();
                return writes.together(() -> {
                    writes.send(INSERT, "b", "3");
                    return true;
                });
            });

            assertThat(keys()).containsExactly("a=2", "b=3");
        });
    }

    @Test
    void commitsWhatComesLastOnTheSameWay() {
        act.lastly(
                () -> writes.send(INSERT, "a", "1"),
                () -> assertThat(elsewhere(this::keys)).containsExactly("a=1"));
    }

    @Test
    void leavesTheCommitToWhoeverBegan() {
        transaction.executeWithoutResult(status -> {
            act.lastly(
                    () -> writes.send(INSERT, "a", "1"),
                    () -> assertThat(elsewhere(this::keys)).isEmpty());
            status.setRollbackOnly();
        });

        assertThat(keys()).isEmpty();
    }

    @Test
    void commitsNothingOfWhatFailedAtLast() {
        assertThatThrownBy(() -> act.lastly(
                        () -> {
                            writes.send(INSERT, "a", "1");
                            writes.send(INSERT, "a", "2");
                        },
                        () -> {}))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(keys()).isEmpty();
    }

    @Test
    void sendsNothingOfWorkThatFailed() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> writes.together(() -> {
                    writes.send(INSERT, "a", "1");
                    throw new IllegalStateException("failed");
                })))
                .hasMessage("failed");

        transaction.executeWithoutResult(status -> writes.send(INSERT, "b", "2"));

        assertThat(keys()).containsExactly("b=2");
    }

    @Test
    void namesTheFaultOfAnyOfThem() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> writes.together(() -> {
                    writes.send(INSERT, "a", "1");
                    writes.send(INSERT, "a", "2");
                    return true;
                })))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("pk_idempotency_key");
        assertThat(keys()).isEmpty();
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> writes.send(INSERT, "a", "1")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private List<String> keys() {
        return jdbc.queryForList(
                "select key || '=' || result from idempotency_key where post_id = -7 order by key", String.class);
    }
}
