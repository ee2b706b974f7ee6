package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** With Java out of the way PostgreSQL itself refuses a reform that would leave no sound map. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class MapWallTests {

    /** A square of half the width of the one that it takes the place of, or of twice. */
    private static final String SQUARE =
            "jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(jsonb_build_array(104, 30),"
                    + " jsonb_build_array(%1$s, 30), jsonb_build_array(%1$s, 30.01), jsonb_build_array(104, 30.01), jsonb_build_array(104, 30))))";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeTransaction
    void theDistrict() {
        district.as("district");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ck_territory_parent_level | parent_id = (select id from territory where code = '990108001001001') where code = '990108001'
            ck_territory_parent_level | parent_id = (select id from territory where code = '990108002') where code = '990108001001001'
            ck_territory_code_parent | parent_id = (select id from territory where code = '990108001') where code = '990108002001'
            ck_territory_orphan | valid_to = state_from + 9, successor_id = (select id from territory where code = '990108002') where code = '990108001'
            ck_territory_successor | valid_to = state_from + 9, changed_in = :reform where code = '990108002001001'
            ck_territory_cycle | valid_to = state_from + 9, successor_id = id where code = '990108002001001'
            ck_territory_gap | geometry = :half where code = '990108001001001'
            ck_territory_overlap | geometry = :double where code = '990108001001001'
            ck_territory_reach | name = '别处' where code = '990108002'
            """)
    void refuses(String constraint, String change) {
        var reform = jdbc.queryForObject(
                """
                insert into boundary_reform (title, within_id, effective_on, steps, state, drafter_person_id, drafter_post_id, drafter)
                values ('试', (select id from territory where code = ?), current_date, '[]', 'DRAFT', 1, 1, '试')
                returning id
                """, Integer.class, constraint.equals("ck_territory_reach") ? "990108001" : "990108");
        var sql = "update territory set changed_in = " + reform + ", "
                + change.replace("changed_in = :reform", "ended_in = " + reform)
                        .replace(":half", SQUARE.formatted("104.005"))
                        .replace(":double", SQUARE.formatted("104.02"));
        assertThatThrownBy(() -> {
                    jdbc.update(sql);
                    jdbc.execute("set constraints all immediate");
                })
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining(messageOf(constraint));
    }

    private static String messageOf(String constraint) {
        return switch (constraint) {
            case "ck_territory_parent_level" -> "cannot lie under";
            case "ck_territory_code_parent" -> "does not begin with that";
            case "ck_territory_orphan" -> "with others still in it";
            case "ck_territory_successor" -> "without a successor";
            case "ck_territory_cycle" -> "lead back to itself";
            case "ck_territory_reach" -> "outside of what this reform may change";
            default -> "covers";
        };
    }
}
