package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Several requests in one session at once. */
@PortalTest
class SessionStoreTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void keepsTheLaterOfTwoNewValues() {
        keepsTheLater(sessions);
    }

    @Test
    void leavesASessionEndedThatWasEndedMeanwhile() {
        staysEnded(sessions);
    }

    private static <S extends Session> void keepsTheLater(SessionRepository<S> sessions) {
        var id = begun(sessions);
        var one = sessions.findById(id);
        var other = sessions.findById(id);

        one.setAttribute("seen", "first");
        sessions.save(one);
        other.setAttribute("seen", "second");
        sessions.save(other);

        assertThat(sessions.findById(id).<String>getAttribute("seen")).isEqualTo("second");
    }

    private static <S extends Session> void staysEnded(SessionRepository<S> sessions) {
        var id = begun(sessions);
        var late = sessions.findById(id);

        sessions.deleteById(id);
        late.setAttribute("seen", "late");
        sessions.save(late);

        assertThat(sessions.findById(id)).isNull();
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }
}
