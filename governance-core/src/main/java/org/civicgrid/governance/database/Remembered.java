package org.civicgrid.governance.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that hardly ever change, read once and kept in memory for some seconds. Whoever changes such rows says so with {@link
 * #changing()}: his own transaction then asks the database itself, from its commit on nobody on this node is answered with
 * anything older, and the other nodes see the change when what they keep has grown old. What is not there is not remembered.
 */
public final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private final Function<K, @Nullable V> rows;
    private final Cache<Dated<K>, V> cache;

    /** How often the rows have changed on this node: what was read before a change is never found after it. */
    private final AtomicLong edition = new AtomicLong();

    /**
     * @param longest how long a change made on another node may stay unseen
     * @param rows asks the database
     */
    public Remembered(Duration longest, Function<K, @Nullable V> rows) {
        this.rows = rows;
        this.cache = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(longest)
                .build();
    }

    /** What the database says of a key, or said not long ago; null when there is nothing. */
    public @Nullable V get(K key) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return rows.apply(key);
        }
        var dated = new Dated<>(edition.get(), key);
        var known = cache.getIfPresent(dated);
        return known == null ? read(dated) : known;
    }

    /** Nobody waits for the reading of another: who waits may hold the connection that the other one needs. */
    private @Nullable V read(Dated<K> dated) {
        var read = rows.apply(dated.key());
        if (read != null) {
            cache.put(dated, read);
        }
        return read;
    }

    /** Tells that the present transaction changes the rows; without a transaction the change counts at once. */
    public void changing() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            edition.incrementAndGet();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new Change());
        }
    }

    private record Dated<K>(long edition, K key) {}

    /** Belongs to one transaction; a second one inside it changes for itself. */
    private final class Change implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.this, true);
        }

        @Override
        public void afterCommit() {
            edition.incrementAndGet();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
        }
    }
}
