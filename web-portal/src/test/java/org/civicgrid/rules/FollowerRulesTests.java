package org.civicgrid.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.civicgrid.governance.reform.ReformFollower;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever stands on the map says how it follows when the map is redrawn. */
@PortalTest
class FollowerRulesTests {

    /** The map itself, what reforms keep of it, and journals, which tell the place of their day for ever. */
    private static final Set<String> NO_RECORDS = Set.of(
            "territory",
            "territory_past",
            "micro_grid",
            "micro_grid_past",
            "micro_grid_compound",
            "compound_overlap",
            "grid_lineage",
            "boundary_reform",
            "audit_entry",
            "job");

    @Autowired
    List<ReformFollower> followers;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyTableWithPlacesHasAFollower() {
        var followed = followers.stream().flatMap(it -> it.tables().stream()).collect(toSet());
        var placed = jdbc.queryForList("""
                select distinct table_name from information_schema.columns
                where table_schema = current_schema() and column_name in ('territory_id', 'within_id', 'district_id', 'street_id',
                  'community_id', 'grid_id', 'compound_id', 'micro_grid_id')
                """, String.class);
        assertThat(placed).hasSizeGreaterThan(12);
        assertThat(placed).allMatch(table -> followed.contains(table) || NO_RECORDS.contains(table));
    }

    @Test
    void noTableHasTwo() {
        assertThat(followers.stream().flatMap(it -> it.tables().stream())).doesNotHaveDuplicates();
    }
}
