package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** What a session's reader sees of changes here and elsewhere. */
@PortalTest
class KeptSessionsTests {

    @Autowired
    private JdbcIndexedSessionRepository store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void seesItsOwnChangeAtOnce() {
        seesItsOwnChange(new KeptSessions<>(store));
    }

    @Test
    void forgetsASessionThatItEnds() {
        forgets(new KeptSessions<>(store));
    }

    @Test
    void goesOnForSomeSecondsWithWhatAnotherNodeEnded() {
        goesOn(new KeptSessions<>(store), new KeptSessions<>(store));
    }

    @Test
    void givesANewIdAndForgetsTheOld() {
        changesId(new KeptSessions<>(store));
    }

    @Test
    void notesUseOnceAMinute() {
        notesUse(new KeptSessions<>(store));
    }

    private static <S extends Session> void seesItsOwnChange(KeptSessions<S> node) {
        var id = begun(node);
        var session = node.findById(id);
        session.setAttribute("seen", "1");
        node.save(session);

        assertThat(node.findById(id).<String>getAttribute("seen")).isEqualTo("1");
    }

    private static <S extends Session> void forgets(KeptSessions<S> node) {
        var id = begun(node);
        assertThat(node.findById(id)).isNotNull();

        node.deleteById(id);

        assertThat(node.findById(id)).isNull();
    }

    private static <S extends Session> void goesOn(KeptSessions<S> here, KeptSessions<S> there) {
        var id = begun(here);
        var before = here.findById(id);

        there.deleteById(id);

        assertThat(here.findById(id).getId()).isEqualTo(before.getId());
        before.setAttribute("seen", "late");
        here.save(before);
        assertThat(there.findById(id)).isNull();
    }

    private static <S extends Session> void changesId(KeptSessions<S> node) {
        var old = begun(node);
        var session = node.findById(old);
        var fresh = session.changeSessionId();
        node.save(session);

        assertThat(node.findById(old)).isNull();
        assertThat(node.findById(fresh)).isNotNull();
    }

    private <S extends Session> void notesUse(KeptSessions<S> node) {
        var id = begun(node);
        var began = node.findById(id).getLastAccessedTime();

        use(node, id, began.plusSeconds(59));
        assertThat(noted(id)).isEqualTo(began.toEpochMilli());

        use(node, id, began.plus(Duration.ofMinutes(1)));
        assertThat(noted(id)).isEqualTo(began.plusSeconds(60).toEpochMilli());
    }

    private static <S extends Session> void use(KeptSessions<S> node, String id, Instant moment) {
        var session = node.findById(id);
        session.setLastAccessedTime(moment);
        node.save(session);
    }

    private long noted(String id) {
        return jdbc.sql("select last_access_time from spring_session where session_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static <S extends Session> String begun(KeptSessions<S> node) {
        var session = node.createSession();
        node.save(session);
        return session.getId();
    }
}
