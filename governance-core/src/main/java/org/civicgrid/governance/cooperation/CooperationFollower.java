package org.civicgrid.governance.cooperation;

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

/**
 * How shared actions follow: what was held keeps the committee and the place of its day; what is planned for the new map is held
 * by the committee that stands there then, which has followed before.
 */
@Component
@Order(RegisterFollower.ORDER + 1)
@RequiredArgsConstructor
class CooperationFollower implements ReformFollower {

    private static final String TABLE = "regional_cooperation";

    private final MovedRows rows;
    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "cooperations";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public long count(Concern concern) {
        return jdbc.sql("""
                        select count(*) from regional_cooperation
                        where state = 'PLANNED' and territory_id = any(:territories)
                        """)
                .param("territories", concern.territoryIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore(TABLE, "committee_id, territory_id, district_id, street_id, community_id", redrawn.reform());
            return;
        }
        rows.change(TABLE, """
                committee_id = p.committee_id, territory_id = p.territory_id, district_id = p.district_id,
                street_id = p.street_id, community_id = p.community_id
                """, """
                select r.id, o.id as committee_id, t.id as territory_id, t.district_id, t.street_id, t.community_id
                from regional_cooperation r join territory t on t.id = territory_heir(r.territory_id)
                join party_organization o on o.territory_id = t.id and o.kind = 'REGIONAL_COMMITTEE' and o.valid_to is null
                where r.state = 'PLANNED' and r.starts_on >= :from
                  and (r.committee_id, r.territory_id, r.district_id, r.street_id, r.community_id)
                    is distinct from (o.id, t.id, t.district_id, t.street_id, t.community_id)
                """, redrawn);
    }

    @Override
    public boolean isBuiltUpon(int reform) {
        return rows.isBuiltUpon(TABLE, reform);
    }
}
