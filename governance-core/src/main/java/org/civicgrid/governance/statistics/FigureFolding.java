package org.civicgrid.governance.statistics;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Folds the deltas into the daily figures, in one transaction: a reader sees a delta either in the ledger or in the
 * figures, never in both and never in neither. One node at a time does it. What a grid counted is added to the community,
 * street and district to which its ground belonged on that day.
 */
@Component
@RequiredArgsConstructor
class FigureFolding {

    private static final int BATCH = 20_000;

    private final JdbcTemplate jdbc;

    @Scheduled(fixedDelay = 3000, initialDelay = 3000)
    @Transactional
    void fold() {
        if (Boolean.FALSE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('civicgrid.fold'))", Boolean.class))) {
            return;
        }
        all();
    }

    /** Folds whatever is in the ledger, after the folding that is under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void foldAll() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('civicgrid.fold'))", row -> {});
        all();
    }

    private void all() {
        while (foldBatch() == BATCH) {
            // until the ledger is short again
        }
    }

    private int foldBatch() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                with taken as (
                  delete from case_delta where ctid = any (array(select ctid from case_delta limit ?)) returning *
                ), placed as (
                  select d.grid_id as label_id, l.community_id, l.street_id, l.district_id, d.day, d.measure, d.domain, d.amount
                  from taken d join grid_lineage l on l.label_id = d.grid_id and case when d.day = '1970-01-01' then l.valid_to is null
                    else d.day >= l.valid_from and (l.valid_to is null or d.day < l.valid_to) end
                ), leveled as (
                  select level.territory_id, day, measure, domain, sum(amount) as amount
                  from placed, unnest(array[district_id, street_id, community_id, label_id]) as level (territory_id)
                  group by 1, 2, 3, 4
                ), folded as (
                  insert into case_daily as d (territory_id, day, measure, domain, amount)
                  select * from leveled
                  on conflict (territory_id, day, measure, domain) do update set amount = d.amount + excluded.amount
                )
                select count(*)::integer from taken
                """, Integer.class, BATCH));
    }
}
