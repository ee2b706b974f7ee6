package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** The database itself keeps out what makes no case, whoever writes it. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class CaseRowTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    ReachGuard guard;

    @Autowired
    JdbcTemplate jdbc;

    /** Outside the transaction of the test, which is rolled back. */
    @BeforeTransaction
    void theDistrict() {
        district.as("district");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'LOST'",
                "outcome = 'LOST'",
                "severity = 'DIRE'",
                "channel = 'RUMOUR'",
                "pending = 'TEA', decider_unit_id = desk_unit_id",
                "pending = 'RAISE'",
                "rating = 6",
                "lng = 181",
                "closed_at = reported_at",
                "external_number = '1'"
            })
    void refusesWhatMakesNoCase(String change) {
        var by = district.as("worker");
        var report = new Report(
                "URB-0101", null, "测试", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        var number = desk.report(by, report, null).number().text();
        guard.widen(by);

        assertThatThrownBy(() -> jdbc.update("update case_record set " + change + " where number = ?", number))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(number);
    }
}
