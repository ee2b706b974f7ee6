package org.civicgrid.portal.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * Sessions as they stand in PostgreSQL, each read once in ten seconds and not with every page. What this node changes or
 * ends it forgets at once; what another node ends goes on here for those ten seconds, as long as a disabled account or an
 * ended post does ({@code AccountStanding}). Who changes a session gets it from the database.
 *
 * <p>That a session was used is noted once a minute: a write would have to wait for the disk.
 *
 * @param <S> how the store calls its sessions
 */
final class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession<S>> {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> store;
    private final Cache<String, MapSession> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    KeptSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public KeptSession<S> createSession() {
        var begun = store.createSession();
        return new KeptSession<>(begun, begun, id -> begun);
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var seen = kept.get(id, this::read);
        return seen == null || seen.isExpired() ? null : new KeptSession<>(seen, null, store::findById);
    }

    private @Nullable MapSession read(String id) {
        var stored = store.findById(id);
        return stored == null ? null : new MapSession(stored);
    }

    @Override
    public void save(KeptSession<S> session) {
        var since = Duration.between(session.seen().getLastAccessedTime(), session.getLastAccessedTime());
        var changed = since.compareTo(NOTED) < 0 ? session.changed() : session.stored();
        if (changed != null) {
            changed.setLastAccessedTime(session.getLastAccessedTime());
            store.save(changed);
            kept.invalidate(session.seen().getId());
            kept.invalidate(session.getId());
        }
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
        kept.invalidate(id);
    }

    @Override
    public Map<String, KeptSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return store.findByIndexNameAndIndexValue(name, value).values().stream()
                .map(stored -> new KeptSession<>(stored, stored, id -> stored))
                .collect(Collectors.toMap(KeptSession::getId, Function.identity()));
    }
}
