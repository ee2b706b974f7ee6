package org.civicgrid.governance.venue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterCounts;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueRefusals.ServicePointNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up service points inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class VenueDirectory implements RegisterDirectory<ServicePointView> {

    private final ServicePoints points;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    @Override
    public ServicePointView find(ActingPost by, int id) {
        return points.find(id, by.reach()).map(this::view).orElseThrow(() -> new ServicePointNotFound(id));
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, ServicePoint.SUBJECT, find(by, id).id());
    }

    /**
     * Complexes first, then centres and stations; within each in the order in which they were entered.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<ServicePointView> list(ActingPost by, VenueQuery query, Paging paging) {
        var day = query.day(today());
        return points.page(map.requireOrHome(by, query.territory()), query, day, paging)
                .map(this::view);
    }

    /**
     * Those of a territory and below whose position is known and that hold today, at most two thousand: for a map.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public List<ServicePointView> placed(ActingPost by, TerritoryCode code) {
        return points.placed(map.require(by, code), today()).stream()
                .map(this::view)
                .toList();
    }

    /** @throws Refusal.NotFound if the territory lies outside the post's map */
    public RegisterCounts<VenueLevel> counts(ActingPost by, TerritoryCode code) {
        return RegisterCounts.of(points.counts(map.require(by, code), today()), VenueLevel.class, territories);
    }

    private ServicePointView view(ServicePoint point) {
        return ServicePointView.of(point, territories);
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
