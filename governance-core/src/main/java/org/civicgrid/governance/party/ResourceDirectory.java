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
import org.civicgrid.governance.party.PartyRefusals.ResidentResourceNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up who offers what inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ResourceDirectory implements RegisterDirectory<ResidentResourceView> {

    private final ResidentResources resources;
    private final ResidentUnits units;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    @Override
    public ResidentResourceView find(ActingPost by, int id) {
        var resource = resources.find(id, by.reach()).orElseThrow(() -> new ResidentResourceNotFound(id));
        return ResidentResourceView.of(resource, units.require(resource.residentUnitId()), territories);
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, ResidentResource.SUBJECT, find(by, id).id());
    }

    /**
     * In the order in which they were entered.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<ResidentResourceView> list(ActingPost by, ResourceQuery query, Paging paging) {
        var day = query.day(CalendarZone.today(clock));
        var found = resources.page(map.requireOrHome(by, query.territory()), query, day, paging);
        var offering = units.byId(
                found.items().stream().map(ResidentResource::residentUnitId).toList());
        return found.map(it -> ResidentResourceView.of(it, offering.get(it.residentUnitId()), territories));
    }
}
