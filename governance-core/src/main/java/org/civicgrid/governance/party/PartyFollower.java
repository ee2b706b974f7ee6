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
            super.follow(redrawn); // a parent must stand where it stood before its branch belongs to it
            rows.restore(TABLE, "valid_to, end_reason, parent_id", redrawn.reform());
        } else {
            end(redrawn);
            super.follow(redrawn);
            belong(redrawn);
        }
    }

    private void end(Redrawn redrawn) {
        rows.change(TABLE, "valid_to = p.day, end_reason = p.reason", """
                select o.id, cast(:from as date) as day,
                  (select left(title, 200) from boundary_reform where id = :reform) as reason
                from (
                  select o.id, o.kind, territory_heir(t.id) as territory_id, null::integer as micro_grid_id
                  from party_organization o join territory t on t.id = o.territory_id and t.valid_to is not null
                  where o.valid_to is null and o.kind in ('REGIONAL_COMMITTEE', 'GRID_PARTY_UNIT')
                  union all
                  select o.id, o.kind, null, micro_grid_heir(m.id)
                  from party_organization o join micro_grid m on m.id = o.micro_grid_id and m.valid_to is not null
                  where o.valid_to is null and o.kind = 'MICRO_GRID_GROUP'
                ) o join party_organization heir on heir.kind = o.kind and heir.valid_to is null
                  and (heir.territory_id = o.territory_id and heir.kind <> 'MICRO_GRID_GROUP' or heir.micro_grid_id = o.micro_grid_id)
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
