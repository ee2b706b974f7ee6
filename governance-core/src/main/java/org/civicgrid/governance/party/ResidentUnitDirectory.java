package org.civicgrid.governance.party;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up resident units inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ResidentUnitDirectory implements RegisterDirectory<ResidentUnitView> {

    private final ResidentUnits units;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    @Override
    public ResidentUnitView find(ActingPost by, int id) {
        return units.find(id, by.reach())
                .map(unit -> ResidentUnitView.of(unit, territories))
                .orElseThrow(() -> new ResidentUnitNotFound(id));
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, ResidentUnit.SUBJECT, find(by, id).id());
    }

    /**
     * In the order in which they were entered.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<ResidentUnitView> list(ActingPost by, ResidentUnitQuery query, Paging paging) {
        var day = query.day(CalendarZone.today(clock));
        return units.page(map.requireOrHome(by, query.territory()), query, day, paging)
                .map(unit -> ResidentUnitView.of(unit, territories));
    }
}
