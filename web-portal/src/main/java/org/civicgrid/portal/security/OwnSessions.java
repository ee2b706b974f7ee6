package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SessionsEnded;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The sessions of one account, told apart by a handle that is not their id, since the id is what opens them. */
@Component
@RequiredArgsConstructor
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /** The account's sessions, last used first. */
    List<OwnSession> list(String username, HttpServletRequest request) {
        var mine = ownId(request);
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> view(session, session.getId().equals(mine)))
                .sorted(Comparator.comparing(OwnSession::lastUsedAt).reversed())
                .toList();
    }

    /** Ends the session with the handle, if the account has it and it is not the one that asks. */
    void end(String username, String handle, HttpServletRequest request) {
        var mine = ownId(request);
        ids(username).stream()
                .filter(id -> !id.equals(mine) && handle(id).equals(handle))
                .forEach(sessions::deleteById);
    }

    /** Ends every session of the account but the one that asks. */
    void endOthers(String username, HttpServletRequest request) {
        var mine = ownId(request);
        ids(username).stream().filter(id -> !id.equals(mine)).forEach(sessions::deleteById);
    }

    @TransactionalEventListener
    void on(SessionsEnded ended) {
        ids(ended.username()).forEach(sessions::deleteById);
    }

    private List<String> ids(String username) {
        return List.copyOf(sessions.findByPrincipalName(username).keySet());
    }

    private static String ownId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static String handle(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static OwnSession view(Session session, boolean present) {
        SessionOrigin origin = session.getAttributeOrDefault(SessionOrigin.ATTRIBUTE, new SessionOrigin("", ""));
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var post = context != null && context.getAuthentication() instanceof PostAuthentication authentication
                ? authentication.who().acting().postTitle()
                : "";
        return new OwnSession(
                handle(session.getId()),
                origin.address(),
                origin.agent(),
                post,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                present);
    }

    /**
     * A session as its owner sees it.
     *
     * @param agent what the browser called itself
     * @param post title of the post through which it acts
     * @param present true for the session that asks
     */
    record OwnSession(
            String handle,
            String address,
            String agent,
            String post,
            Instant beganAt,
            Instant lastUsedAt,
            boolean present) {}
}
