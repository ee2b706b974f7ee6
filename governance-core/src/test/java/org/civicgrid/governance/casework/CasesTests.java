package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** How a case is stored and found again. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class CasesTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    ReachGuard guard;

    @Autowired
    JdbcTemplate jdbc;

    String number;

    /** Outside the transaction of the test, which is rolled back. */
    @BeforeTransaction
    void theDistrict() {
        district.as("district");
    }

    @BeforeEach
    void aCase() {
        var by = district.as("worker");
        var report = new Report(
                "URB-0101", null, "测试", null, Channel.PATROL, GovernanceFixtures.place(1), null, List.of(), null);
        number = desk.report(by, report, null).number().text();
        guard.widen(by);
    }

    @Test
    void findsACaseAsItWasReported() {
        var row = jdbc.queryForMap("select * from case_record where number = ?", number);
        var found = found();

        for (var column : CaseColumn.ALL) {
            assertThat(asNumber(column.of(found))).as(column.name()).isEqualTo(asNumber(row.get(column.name())));
        }
    }

    /** The driver has no short. */
    private static Object asNumber(Object value) {
        return value instanceof Short number ? number.intValue() : value;
    }

    @Test
    void storesEveryColumnOfACase() {
        assertThat(jdbc.queryForList(
                        "select column_name from information_schema.columns where table_name = 'case_record'"
                                + " and is_generated = 'NEVER' and column_name not in ('id', 'version')",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(
                        CaseColumn.ALL.stream().map(CaseColumn::name).toList());
    }

    @Test
    void keepsTheVersionOfACaseThatHasNotChanged() {
        var it = found();

        cases.keep(it);

        assertThat(it.getVersion()).isEqualTo(found().getVersion());
    }

    @Test
    void storesAChangeOnceAsTheNextVersion() {
        var it = found();
        it.mergeInto(it.id());

        cases.keep(it);
        cases.keep(it);

        assertThat(found().getMergedIntoId()).isEqualTo(it.id());
        assertThat(found().getVersion()).isEqualTo(it.getVersion()).isEqualTo(1);
    }

    @Test
    void refusesTheSecondChangeOfTheSameVersion() {
        var one = found();
        var other = found();
        one.mergeInto(one.id());
        other.mergeInto(one.id());
        cases.keep(one);

        assertThatThrownBy(() -> cases.keep(other)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private GovernanceCase found() {
        return cases.findByNumber(number).orElseThrow();
    }
}
