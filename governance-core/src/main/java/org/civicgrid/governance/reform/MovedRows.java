package org.civicgrid.governance.reform;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes rows of registers along: what stands on a territory that has ended stands on its heir, and the places of all rows say
 * where their territory lies now. Each row is kept as it was, so that it can be brought back.
 */
@Component
@RequiredArgsConstructor
public class MovedRows {

    private final JdbcClient jdbc;

    /**
     * Takes the rows of a register with the six columns of a place along: those in force, not those that had ended before.
     *
     * @param table a constant of the caller
     */
    public void follow(String table, Redrawn redrawn) {
        if (redrawn.back()) {
            restore(
                    table,
                    "territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id",
                    redrawn.reform());
        }
        change(table, """
                territory_id = p.territory_id, district_id = p.district_id, street_id = p.street_id,
                community_id = p.community_id, grid_id = p.grid_id, compound_id = p.compound_id,
                micro_grid_id = p.micro_grid_id
                """, """
                select r.id, t.id as territory_id, t.district_id, t.street_id, t.community_id, t.grid_id,
                  case t.level when 'COMPOUND' then t.id end as compound_id, r.micro_grid_id
                from (
                  select r.id, r.territory_id, r.district_id, r.street_id, r.community_id, r.grid_id, r.micro_grid_id as old_micro_grid_id,
                    case when o.valid_to is null then o.id else territory_heir(o.id) end as heir,
                    case when m.valid_to is null then m.id else micro_grid_heir(m.id) end as micro_grid_id
                  from %1$s r join territory o on o.id = r.territory_id left join micro_grid m on m.id = r.micro_grid_id
                  where r.valid_to is null or r.valid_to > :from
                  offset 0 -- each heir is looked up once
                ) r join territory t on t.id = r.heir
                where (r.territory_id, r.district_id, r.street_id, r.community_id, r.grid_id, r.old_micro_grid_id)
                  is distinct from (t.id, t.district_id, t.street_id, t.community_id, t.grid_id, r.micro_grid_id)
                """.formatted(table), redrawn);
    }

    /**
     * Changes rows, and keeps each as it was.
     *
     * @param assignments what to set, from {@code p}; a constant of the caller, as is {@code rows}
     * @param rows {@code select id, ...} of what to change, and to what; may ask for {@code :from} and {@code :reform}
     */
    public void change(String table, String assignments, String rows, Redrawn redrawn) {
        jdbc.sql("""
                with p as materialized (%3$s), kept as (
                  insert into reform_move (reform_id, table_name, row_id, before)
                  select :reform, '%1$s', r.id, to_jsonb(r) from %1$s r join p on p.id = r.id
                  where not :back
                  on conflict do nothing
                )
                update %1$s r set %2$s from p where p.id = r.id
                """.formatted(table, assignments, rows))
                .param("reform", redrawn.reform())
                .param("from", redrawn.from())
                .param("back", redrawn.back())
                .update();
    }

    /**
     * Brings the columns of the rows that a reform took along back to what they were.
     *
     * @param columns names with commas between, a constant of the caller
     */
    public void restore(String table, String columns, int reform) {
        var assignments = String.join(
                ", ",
                List.of(columns.split(",\\s*")).stream()
                        .map(column -> column + " = was." + column)
                        .toList());
        jdbc.sql("""
                update %1$s r set %2$s
                from reform_move m, jsonb_populate_record(null::%1$s, m.before) was
                where m.reform_id = :reform and m.table_name = '%1$s' and r.id = m.row_id
                """.formatted(table, assignments)).param("reform", reform).update();
    }

    /** How many rows in force of a register stand on any of these territories. */
    public long count(String table, Concern concern) {
        return jdbc.sql(
                        "select count(*) from " + table
                                + " where valid_to is null and (territory_id = any(:territories) or micro_grid_id = any(:microGrids))")
                .param("territories", concern.territoryIds())
                .param("microGrids", concern.microGridIds())
                .query(Long.class)
                .single();
    }

    /** Whether rows were put onto what a reform made, since it was applied. */
    public boolean isBuiltUpon(String table, int reform) {
        return jdbc.sql("""
                select exists (select from %1$s r join territory t on t.id = r.territory_id
                  where t.born_in = :reform
                    and not exists (select from reform_move m where m.reform_id = :reform and m.table_name = '%1$s' and m.row_id = r.id))
                """.formatted(table))
                .param("reform", reform)
                .query(Boolean.class)
                .single();
    }
}
