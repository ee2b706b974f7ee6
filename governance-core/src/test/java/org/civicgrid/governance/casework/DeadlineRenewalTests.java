package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines on open cases follow the calendar. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class DeadlineRenewalTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Autowired
    DeadlineRenewal renewal;

    @Autowired
    ReachGuard guard;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsWhatTheClocksSayAgain() {
        var street = district.as("street");
        var number = desk.report(street, report(), null).number();
        var due = reader.file(street, number).state().getDueAt();
        transaction.executeWithoutResult(status -> {
            guard.widen(street);
            jdbc.update(
                    "update case_record set due_at = ? where number = ?",
                    java.sql.Timestamp.from(Instant.parse("2030-01-01T00:00:00Z")),
                    number.text());
        });

        renewal.run();

        assertThat(reader.file(street, number).state().getDueAt()).isEqualTo(due);
    }

    private static Report report() {
        return new Report(
                "URB-0101", null, "占道", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
    }
}
