package org.civicgrid.governance.duty;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was refused: a territory what it was spared, a department what it pushed. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RefusalLedger {

    private final RefusalRecords records;
    private final BrowsableMap map;

    /**
     * Newest first.
     *
     * @throws InvalidInput if the territory is below a community
     * @throws org.civicgrid.governance.problem.Refusal.NotFound if it lies outside the post's map
     */
    public KeysetPage<RefusalRecord> list(ActingPost by, RefusalQuery query, Paging paging) {
        by.require(Permission.DUTY_READ);
        var top = query.territory() == null ? null : map.require(by, TerritoryCode.of("territory", query.territory()));
        if (top != null && top.level().compareTo(Level.COMMUNITY) > 0) {
            throw InvalidInput.of("territory", "wrong-level", query.territory(), top.level());
        }
        return records.page(by.reach(), top, query, paging);
    }
}
