package org.civicgrid.portal.security;

import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * How sessions are stored: in PostgreSQL, read through {@link KeptSessions}. When several requests work in one at once, the
 * later value of two new ones counts, and a session that was ended meanwhile stays ended: the library's own statement fails
 * in both cases, after the page was made.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionStore {

    private static final String ADD_VALUE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select value.session_primary_id, value.attribute_name, value.attribute_bytes
            from (values (cast(? as char(36)), cast(? as text), cast(? as bytea)))
              as value (session_primary_id, attribute_name, attribute_bytes)
            join %TABLE_NAME% session on session.primary_id = value.session_primary_id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentSessions(SessionTimeout timeout) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(timeout.getTimeout());
            sessions.setCreateSessionAttributeQuery(ADD_VALUE);
        };
    }

    /** What the filter of sessions, and whoever else asks for sessions, is given. */
    @Bean
    @Primary
    KeptSessions<?> keptSessions(JdbcIndexedSessionRepository store) {
        return new KeptSessions<>(store);
    }
}
