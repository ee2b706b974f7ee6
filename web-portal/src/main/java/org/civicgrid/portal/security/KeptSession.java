package org.civicgrid.portal.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session during one request: read as it was kept, changed as it is stored. A session that was ended meanwhile takes no
 * changes any more.
 *
 * @param <S> how the store calls its sessions
 */
final class KeptSession<S extends Session> implements Session {

    private final Session seen;
    private final Function<String, @Nullable S> store;
    private @Nullable S changed;
    private Instant used;

    /** @param changed the session as the store has it, when it is at hand already */
    KeptSession(Session seen, @Nullable S changed, Function<String, @Nullable S> store) {
        this.seen = seen;
        this.changed = changed;
        this.store = store;
        this.used = seen.getLastAccessedTime();
    }

    /** The session as it was when the request began. */
    Session seen() {
        return seen;
    }

    /** The session with what this request changed; null when it changed nothing. */
    @Nullable
    S changed() {
        return changed;
    }

    /** The session as the store has it, for a change; null when it was ended meanwhile. */
    @Nullable
    S stored() {
        if (changed == null) {
            changed = store.apply(seen.getId());
        }
        return changed;
    }

    private Session present() {
        return changed == null ? seen : changed;
    }

    @Override
    public String getId() {
        return present().getId();
    }

    @Override
    public String changeSessionId() {
        var changing = stored();
        return changing == null ? seen.getId() : changing.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return present().getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return present().getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        var changing = stored();
        if (changing != null) {
            changing.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        var changing = stored();
        if (changing != null) {
            changing.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return present().getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        used = moment;
    }

    @Override
    public Instant getLastAccessedTime() {
        return used;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        var changing = stored();
        if (changing != null) {
            changing.setMaxInactiveInterval(interval);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return present().getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return present().isExpired();
    }
}
