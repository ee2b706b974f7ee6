package org.civicgrid.governance.statistics;

import java.time.LocalDate;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How figures follow a reform: those of a day are kept as that day's map had them. What was counted since the new map holds,
 * and what is open now, is summed up anew for streets and communities from the grids.
 */
@Component
@Order(1100)
@RequiredArgsConstructor
class FigureFollower implements ReformFollower {

    private final JdbcClient jdbc;
    private final FigureFolding folding;

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public Set<String> tables() {
        return Set.of("case_daily", "case_delta");
    }

    @Override
    public long count(Concern concern) {
        return 0;
    }

    @Override
    public void follow(Redrawn redrawn) {
        folding.foldAll();
        jdbc.sql("""
                delete from case_daily d using territory t
                where t.id = d.territory_id and t.level in ('STREET', 'COMMUNITY') and (d.day >= :from or d.day = :open)
                """)
                .param("from", redrawn.from())
                .param("open", LocalDate.EPOCH)
                .update();
        jdbc.sql("""
                insert into case_daily (territory_id, day, measure, domain, amount)
                select above.id, d.day, d.measure, d.domain, sum(d.amount)
                from case_daily d
                join grid_lineage l on l.label_id = d.territory_id and case when d.day = :open then l.valid_to is null
                  else d.day >= l.valid_from and (l.valid_to is null or d.day < l.valid_to) end
                cross join lateral (values (l.street_id), (l.community_id)) as above (id)
                where d.day >= :from or d.day = :open
                group by 1, 2, 3, 4
                """)
                .param("from", redrawn.from())
                .param("open", LocalDate.EPOCH)
                .update();
    }
}
