package org.civicgrid.governance.meeting;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How meetings follow: one that lies ahead is its host's, or its host's heir's; one that was held stays in its day. */
@Component
@Order(RegisterFollower.ORDER + 10)
@RequiredArgsConstructor
class MeetingFollower implements ReformFollower {

    private static final String TABLE = "meeting";

    private final MovedRows rows;
    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public long count(Concern concern) {
        return jdbc.sql("""
                select count(*) from meeting
                where state in ('DRAFT', 'CALLED')
                  and (territory_id = any(:territories) or micro_grid_id = any(:microGrids))
                """)
                .param("territories", concern.territoryIds())
                .param("microGrids", concern.microGridIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore(TABLE, "host_id, territory_id, district_id, street_id, community_id", redrawn.reform());
            return;
        }
        rows.change(TABLE, """
                host_id = p.host_id, territory_id = p.territory_id, district_id = p.district_id, street_id = p.street_id,
                community_id = p.community_id
                """, """
                select m.id, heir.id as host_id, heir.territory_id, heir.district_id, heir.street_id, heir.community_id
                from meeting m
                join party_organization host on host.id = m.host_id
                join party_organization heir on heir.kind = host.kind and heir.valid_to is null
                  and heir.territory_id = territory_heir(host.territory_id)
                where m.state in ('DRAFT', 'CALLED')
                  and (m.host_id, m.territory_id, m.district_id, m.street_id, m.community_id)
                    is distinct from (heir.id, heir.territory_id, heir.district_id, heir.street_id, heir.community_id)
                """, redrawn);
    }

    @Override
    public boolean isBuiltUpon(int reform) {
        return rows.isBuiltUpon(TABLE, reform);
    }
}
