package org.civicgrid.governance.venue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterJournal;
import org.civicgrid.governance.register.RegisterOffice;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueRefusals.ServicePointNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and ends service points, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class VenueRegister implements RegisterOffice<ServicePointView, VenueDraft, VenueDetails> {

    private final ServicePoints points;
    private final VenuePlaces places;
    private final TerritoryRegistry territories;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Opens a service point.
     *
     * @throws InvalidInput if the draft is incomplete, its level cannot stand there or its position lies elsewhere
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    @Override
    public ServicePointView create(ActingPost by, VenueDraft draft) {
        by.require(Permission.VENUE_EDIT);
        var form = new FormInput().when(draft.level() == null, "level", "required", null);
        var facts = VenueFacts.read(form, draft.details());
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        var code = form.required("territory", draft.territory(), TerritoryCode.LONGEST);
        form.refuseIfAny();
        var level = Objects.requireNonNull(draft.level());
        var territory = places.territory(by, level, code);
        var standing = Standing.since(from, territory.id(), territory.jurisdiction());
        var point = points.insert(level, places.placed(facts, territory), standing);
        journal.added(by, "service-point.create", point);
        return ServicePointView.of(point, territories);
    }

    /**
     * Changes its details; level and territory stay.
     *
     * @param version that the caller has seen
     * @throws InvalidInput if a field is faulty or the position lies elsewhere
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public ServicePointView change(ActingPost by, int id, int version, VenueDetails details) {
        var point = open(by, id, version);
        var form = new FormInput();
        var facts = VenueFacts.read(form, details);
        form.refuseIfAny();
        var territory = territories.require(point.standing().territoryId());
        return update(by, "service-point.change", point, point.describe(places.placed(facts, territory)));
    }

    /**
     * Ends it.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public ServicePointView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var point = open(by, id, version);
        var ended = point.standing().ending(day, reason, CalendarZone.today(clock));
        return update(by, "service-point.end", point, point.end(ended));
    }

    private ServicePoint open(ActingPost by, int id, int version) {
        by.require(Permission.VENUE_EDIT);
        return points.lockOpen(id, version, by.reach()).orElseThrow(() -> new ServicePointNotFound(id));
    }

    private ServicePointView update(ActingPost by, String act, ServicePoint before, ServicePoint after) {
        return ServicePointView.of(journal.change(by, act, points, before, after), territories);
    }
}
