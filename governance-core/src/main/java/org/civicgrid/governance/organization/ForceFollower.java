package org.civicgrid.governance.organization;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the force follows a reform: where a territory goes up in another, each of its units goes up in the one of its kind there,
 * with its posts and whoever holds them, or else serves there itself. A new street or community gets units of its own.
 */
@Component
@Order(50)
@RequiredArgsConstructor
class ForceFollower implements ReformFollower {

    private final MovedRows rows;
    private final StandingUnits standing;
    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "posts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("organization_unit", "post");
    }

    @Override
    public long count(Concern concern) {
        return jdbc.sql("""
                select count(*) from post
                where valid_to is null and (territory_id = any(:territories) or micro_grid_id = any(:microGrids))
                """)
                .param("territories", concern.territoryIds())
                .param("microGrids", concern.microGridIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore("post", "unit_id, territory_id, micro_grid_id", redrawn.reform());
            rows.restore("organization_unit", "territory_id, valid_to, successor_id", redrawn.reform());
            forgetUnits(redrawn);
        } else {
            foundUnits(redrawn);
            mergeUnits(redrawn);
            movePosts(redrawn);
        }
        standing.changing();
    }

    private void foundUnits(Redrawn redrawn) {
        jdbc.sql("""
                insert into organization_unit (code, name, short_name, kind, parent_id, territory_id, valid_from)
                select regexp_replace(u.code, '\\d+$', '') || t.code, t.name || substr(u.name, length(p.name) + 1),
                  left(t.short_name || substr(u.short_name, length(p.short_name) + 1), 40), u.kind, u.parent_id, t.id, :from
                from territory t
                join territory p on p.id = t.predecessor_id
                join organization_unit u on u.territory_id = p.id and u.valid_to is null
                where t.born_in = :reform and t.level in ('STREET', 'COMMUNITY')
                """)
                .param("reform", redrawn.reform())
                .param("from", redrawn.from())
                .update();
    }

    private void forgetUnits(Redrawn redrawn) {
        jdbc.sql("select unit_unborn(:reform)")
                .param("reform", redrawn.reform())
                .query((row, number) -> 0)
                .list();
    }

    private void mergeUnits(Redrawn redrawn) {
        rows.change("organization_unit", "valid_to = p.day, successor_id = p.successor", """
                select u.id, cast(:from as date) as day, v.id as successor
                from organization_unit u
                join territory t on t.id = u.territory_id and t.ended_in = :reform
                join organization_unit v on v.territory_id = territory_heir(t.id) and v.kind = u.kind and v.valid_to is null
                where u.valid_to is null
                """, redrawn);
        rows.change("organization_unit", "territory_id = p.territory", """
                select u.id, territory_heir(t.id) as territory
                from organization_unit u join territory t on t.id = u.territory_id and t.ended_in = :reform
                where u.valid_to is null
                """, redrawn);
    }

    private void movePosts(Redrawn redrawn) {
        rows.change("post", "unit_id = p.unit, territory_id = p.territory, micro_grid_id = p.micro_grid", """
                select o.id, coalesce(u.successor_id, u.id) as unit, territory_heir(o.territory_id) as territory,
                  coalesce(micro_grid_heir(o.micro_grid_id), o.micro_grid_id) as micro_grid
                from post o join organization_unit u on u.id = o.unit_id
                where (o.valid_to is null or o.valid_to > :from)
                  and (u.successor_id is not null or territory_heir(o.territory_id) <> o.territory_id
                    or micro_grid_heir(o.micro_grid_id) <> o.micro_grid_id)
                """, redrawn);
    }

    @Override
    public boolean isBuiltUpon(int reform) {
        return jdbc.sql("""
                select exists (select from post o join territory t on t.id = o.territory_id where t.born_in = :reform
                  union all select from post o join organization_unit u on u.id = o.unit_id join territory t on t.id = u.territory_id
                    where t.born_in = :reform)
                """).param("reform", reform).query(Boolean.class).single();
    }
}
