package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a report says that it is found by is what the database would say of the case. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class CaseTermsTests {

    private static final String SAID = """
            select s.terms = case_words(c.title || ' ' || c.address || ' ' || c.description)
                || case_trait(1, c.type_code) || case_trait(2, c.channel)
                || case_marks(case_hour(c.reported_at), c.district_id, c.street_id, c.community_id, c.grid_id, c.reporter_post_id)
                || case_unit_marks(case_hour(c.reported_at), c.lead_unit_id)
            from case_record c join case_search s on s.case_id = c.id where c.number = ?
            """;

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    ReachGuard guard;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void areWhatTheDatabaseMakesOfTheCase() {
        var worker = district.as("worker");
        var place = GovernanceFixtures.place(1);

        var number = desk.report(
                        worker,
                        new Report("URB-0101", "占道", "堆物𠮷", null, Channel.GRID_WORKER, place, null, List.of(), null),
                        null)
                .number();

        guard.widen(worker);
        assertThat(jdbc.queryForObject(SAID, Boolean.class, number.toString())).isTrue();
    }
}
