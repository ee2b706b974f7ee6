package org.civicgrid.portal.founding;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one copy of the application found the platform while others, started at the same time, wait and find it founded. */
@Component
@RequiredArgsConstructor
class FoundingLock {

    private static final String TAKE = "select pg_advisory_xact_lock(hashtext('civicgrid.founding'))";

    private final JdbcTemplate jdbc;

    /** Held until the present transaction ends. */
    void take() {
        jdbc.execute(TAKE);
    }
}
