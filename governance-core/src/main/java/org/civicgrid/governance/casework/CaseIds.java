package org.civicgrid.governance.casework;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hands out identities of cases from blocks of the sequence, so that one in fifty costs a question to the database. */
@Component
@RequiredArgsConstructor
class CaseIds {

    private static final int BLOCK = 50;

    private final JdbcTemplate jdbc;
    private long next;
    private long end;

    synchronized long next() {
        if (next == end) {
            next = Objects.requireNonNull(jdbc.queryForObject("select nextval('case_record_seq')", Long.class));
            end = next + BLOCK;
        }
        return next++;
    }
}
