package org.civicgrid.governance.party;

import org.civicgrid.governance.reform.MovedRows;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.RegisterFollower;
import org.springframework.stereotype.Component;

/**
 * How Party organisations follow: a territory has one regional committee, a grid one unit and a micro-grid one group, so those
 * of a territory that goes up in another end with it, and their branches belong to the other's.
 */
@Component
class PartyFollower extends RegisterFollower {

    private static final String TABLE = "party_organization";

    PartyFollower(MovedRows rows) {
        super(rows, "party-organizations", TABLE);
    }

    @Override
    public void follow(Redrawn redrawn) {
        if (redrawn.back()) {
            rows.restore(TABLE, "valid_to, end_reason", redrawn.reform());
        } else {
            end(redrawn);
        }
        super.follow(redrawn);
        if (redrawn.back()) {
            rows.restore(TABLE, "parent_id", redrawn.reform()); // after the places, to which a parent must fit
        } else {
            belong(redrawn);
        }
    }

    private void end(Redrawn redrawn) {
        rows.change(TABLE, "valid_to = p.day, end_reason = p.reason", """
                with ended as materialized (
                  select o.id, o.kind, territory_heir(t.id) as territory_id, micro_grid_heir(m.id) as micro_grid_id
                  from party_organization o
                  left join micro_grid m on m.id = o.micro_grid_id and m.ended_in = :reform and o.kind = 'MICRO_GRID_GROUP'
                  left join territory t on t.id = o.territory_id and t.ended_in = :reform and o.kind <> 'MICRO_GRID_GROUP'
                  where o.valid_to is null and o.kind <> 'RESIDENT_UNIT_PARTY' and (m.id is not null or t.id is not null)
                )
                select o.id, cast(:from as date) as day,
                  (select left(title, 200) from boundary_reform where id = :reform) as reason
                from ended o
                where exists (select from party_organization heir
                  where heir.kind = o.kind and heir.valid_to is null and heir.id <> o.id
                    and case o.kind when 'MICRO_GRID_GROUP' then heir.micro_grid_id = o.micro_grid_id
                      else heir.territory_id = o.territory_id end)
                """, redrawn);
    }

    /** To the organisation of its kind that is the next above now. */
    private void belong(Redrawn redrawn) {
        rows.change(TABLE, "parent_id = p.parent", """
                select o.id, above.id as parent
                from party_organization o
                join party_organization old on old.id = o.parent_id
                join party_organization above on above.kind = old.kind and above.valid_to is null
                  and above.tier = old.tier and above.territory_id = case old.tier
                    when 1 then o.street_id when 2 then o.community_id else o.grid_id end
                where o.valid_to is null and above.id <> old.id and old.kind <> 'RESIDENT_UNIT_PARTY'
                """, redrawn);
    }
}
