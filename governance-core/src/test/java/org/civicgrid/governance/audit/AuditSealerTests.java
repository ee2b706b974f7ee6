package org.civicgrid.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.governance.audit.AuditFixtures.act;
import static org.civicgrid.governance.audit.AuditFixtures.post;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditSealerTests {

    private static final int WRITERS = 8;
    private static final int EACH = 200;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditJournal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private OwnerOfTheDatabase owner;

    @BeforeEach
    void empty() {
        owner = new OwnerOfTheDatabase(environment);
        owner.emptyTheAudit();
    }

    @Test
    void noWriterEverWaitsAndEveryEntryIsSealedInOrder() throws Exception {
        var writing = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(WRITERS + 2);
        var waits = threads.submit(() -> countLockWaits(writing));
        var sealing = threads.submit(() -> sealWhile(writing));
        var writers = new ArrayList<Future<?>>();
        for (var writer = 1; writer <= WRITERS; writer++) {
            var by = writer;
            writers.add(threads.submit(() -> write(by)));
        }
        for (var writer : writers) {
            writer.get();
        }
        writing.set(false);

        assertThat(waits.get()).isZero();
        assertThat(sealing.get() + sealAll()).isEqualTo(WRITERS * EACH);
        assertThat(chain.verify())
                .returns((long) WRITERS * EACH, ChainReport::sealed)
                .returns(0L, ChainReport::unsealed)
                .returns(true, ChainReport::holds);
        threads.shutdownNow();
    }

    @Test
    void waitsForATransactionThatMayStillBringAnEarlierEntry() throws Exception {
        var written = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = Executors.newSingleThreadExecutor();
        var ending = slow.submit(() -> transactions.executeWithoutResult(status -> {
            journal.write(post(1), act("slow"));
            written.countDown();
            await(mayEnd);
        }));
        written.await();
        write("quick");

        assertThat(sealer.sealNow()).isZero();
        assertThat(chain.verify().unsealed()).isOne();
        mayEnd.countDown();
        ending.get();
        sealAll();

        assertThat(jdbc.sql(
                                "select e.subject from audit_seal s join audit_entry e on e.id = s.entry_id order by s.number")
                        .query(String.class)
                        .list())
                .containsExactly("slow", "quick");
        assertThat(chain.verify().holds()).isTrue();
        slow.shutdown();
    }

    /** Without this order an identity could be taken by a transaction that the sealer cannot see yet. */
    @Test
    void anEntryKnowsItsTransactionBeforeItTakesAnIdentity() {
        var plan = String.join(
                "\n",
                jdbc.sql(
                                "explain (verbose) insert into audit_entry (at, account_id, post_id, actor, act, subject_kind, subject)"
                                        + " values (now(), 1, 1, 'a', 'b', 'c', 'd')")
                        .query(String.class)
                        .list());

        assertThat(plan).containsPattern("Output: pg_current_xact_id\\(\\), nextval\\(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = hash",
                "delete from audit_seal"
            })
    void theApplicationMayNeitherChangeNorRemoveEntriesAndSeals(String sql) {
        write("one");
        sealAll();
        var before = chain.verify();

        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");

        assertThat(chain.verify()).isEqualTo(before);
    }

    private Void write(int writer) {
        for (var i = 0; i < EACH; i++) {
            var subject = writer + "-" + i;
            transactions.executeWithoutResult(status -> {
                journal.write(post(writer), act(subject));
                dawdle();
            });
        }
        return null;
    }

    private void write(String subject) {
        transactions.executeWithoutResult(status -> journal.write(post(1), act(subject)));
    }

    private int sealWhile(AtomicBoolean writing) {
        var sealed = 0;
        while (writing.get()) {
            sealed += sealer.sealNow();
        }
        return sealed;
    }

    /** Other transactions of the server may delay sealing for a moment. */
    private int sealAll() {
        var sealed = 0;
        for (var attempt = 0; attempt < 200 && chain.verify().unsealed() > 0; attempt++) {
            sealed += sealer.sealNow();
        }
        return sealed;
    }

    /** Waits for a row, a transaction or an advisory lock; extending a file is not one. */
    private int countLockWaits(AtomicBoolean writing) {
        var waits = 0;
        while (writing.get()) {
            waits += owner.jdbc()
                    .sql("select count(*) from pg_locks where not granted and locktype <> 'extend'")
                    .query(Integer.class)
                    .single();
        }
        return waits;
    }

    private static void dawdle() {
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            await(new CountDownLatch(1), 3);
        }
    }

    private static void await(CountDownLatch latch) {
        await(latch, 10_000);
    }

    private static void await(CountDownLatch latch, int milliseconds) {
        try {
            latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
