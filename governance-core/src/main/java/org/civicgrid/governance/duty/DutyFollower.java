package org.civicgrid.governance.duty;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was admitted in a community that has ended is admitted in the one that took its place, and what was admitted in one
 * that was divided in both parts. Refusals keep the community of their day; figures find who answers for it now.
 */
@Component
@Order(100)
@RequiredArgsConstructor
class DutyFollower implements ReformFollower {

    private static final String HEIRS = """
            insert into admission_%1$s_community (%1$s_id, community_id, reform_id)
            select k.%1$s_id, territory_heir(k.community_id), :reform from admission_%1$s_community k
            where territory_heir(k.community_id) <> k.community_id
            union
            select k.%1$s_id, t.id, :reform from admission_%1$s_community k join territory t on t.predecessor_id = k.community_id
            where t.born_in = :reform and t.level = 'COMMUNITY' and t.valid_to is null
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final AdmissionItems items;

    @Override
    public String kind() {
        return "admissions";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "admission_item",
                "admission_item_community",
                "admission_application",
                "admission_application_community",
                "refusal_record");
    }

    @Override
    public long count(Concern concern) {
        return jdbc.sql("""
                        select count(*) from admission_item_community k join admission_item i on i.id = k.item_id
                        where i.valid_to is null and k.community_id = any(:territories)
                        """)
                .param("territories", concern.territoryIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        items.changing();
        for (var kind : new String[] {"item", "application"}) {
            var sql = redrawn.back()
                    ? "delete from admission_%s_community where reform_id = :reform".formatted(kind)
                    : HEIRS.formatted(kind);
            jdbc.sql(sql).param("reform", redrawn.reform()).update();
        }
    }
}
