package org.civicgrid.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * How sessions are stored. When several requests work in one at once, the later value of two new ones counts, and a session
 * that was ended meanwhile stays ended: the library's own statement fails in both cases, after the page was made. That a
 * session was used is noted once a minute, not with every page: a write would have to wait for the disk.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String ADD_VALUE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select value.session_primary_id, value.attribute_name, value.attribute_bytes
            from (values (cast(? as char(36)), cast(? as text), cast(? as bytea)))
              as value (session_primary_id, attribute_name, attribute_bytes)
            join %TABLE_NAME% session on session.primary_id = value.session_primary_id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String NOTE_USE = """
            update %TABLE_NAME% as session
            set session_id = seen.session_id, last_access_time = seen.last_access_time, expiry_time = seen.expiry_time,
              max_inactive_interval = seen.max_inactive_interval, principal_name = seen.principal_name
            from (values (cast(? as char(36)), cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as text),
                cast(? as char(36))))
              as seen (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where session.primary_id = seen.primary_id
              and (seen.last_access_time >= session.last_access_time + 60000 or seen.session_id <> session.session_id
                or seen.max_inactive_interval <> session.max_inactive_interval
                or seen.principal_name is distinct from session.principal_name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentSessions() {
        return sessions -> {
            sessions.setCreateSessionAttributeQuery(ADD_VALUE);
            sessions.setUpdateSessionQuery(NOTE_USE);
        };
    }
}
