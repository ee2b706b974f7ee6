package org.civicgrid.governance.casework;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A routing rule of a territory that has ended holds for whoever took its place. */
@Component
@Order(100)
@RequiredArgsConstructor
class RoutingFollower implements ReformFollower {

    private final MovedRows rows;
    private final JdbcClient jdbc;
    private final Routing routing;

    @Override
    public String kind() {
        return "routing-rules";
    }

    @Override
    public Set<String> tables() {
        return Set.of("routing_rule");
    }

    @Override
    public long count(Concern concern) {
        return jdbc.sql("select count(*) from routing_rule where valid_to is null and territory_id = any(:territories)")
                .param("territories", concern.territoryIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore("routing_rule", "territory_id", redrawn.reform());
        } else {
            rows.change("routing_rule", "territory_id = p.territory", """
                    select r.id, territory_heir(r.territory_id) as territory from routing_rule r
                    where r.valid_to is null and territory_heir(r.territory_id) <> r.territory_id
                    """, redrawn);
        }
        routing.changing();
    }
}
