package org.civicgrid.governance.venue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueRefusals.ServicePointNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and ends service points, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class VenueRegister {

    /** Kind of the subject in the audit. */
    static final String SUBJECT = "service-point";

    private static final int LONGEST_REASON = 200;

    private final ServicePoints points;
    private final VenuePlaces places;
    private final TerritoryRegistry territories;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Opens a service point.
     *
     * @throws InvalidInput if the draft is incomplete, its level cannot stand there or its position lies elsewhere
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public ServicePointView create(ActingPost by, VenueDraft draft) {
        by.require(Permission.VENUE_EDIT);
        var level = draft.level();
        if (level == null) {
            throw InvalidInput.of("level", "required", null);
        }
        var facts = VenueFacts.read(draft.details());
        var form = new FormInput();
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        form.refuseIfAny();
        var territory = places.territory(by, level, draft.territory());
        var point = ServicePoint.open(level, territory, from).describe(facts, places.position(territory, facts));
        points.saveAndFlush(point);
        record(by, "service-point.create", point, null, Map.of());
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
    public ServicePointView change(ActingPost by, int id, int version, VenueDetails details) {
        var point = open(by, id, version);
        var facts = VenueFacts.read(details);
        var before = point.facts();
        point.describe(facts, places.position(territories.require(point.getTerritoryId()), facts));
        points.saveAndFlush(point);
        record(by, "service-point.change", point, null, before);
        return ServicePointView.of(point, territories);
    }

    /**
     * Ends it.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended
     */
    public ServicePointView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var point = open(by, id, version);
        var form = new FormInput();
        var end = form.ending("on", day, point.getValidity().from(), CalendarZone.today(clock));
        var why = form.required("reason", reason, LONGEST_REASON);
        form.refuseIfAny();
        var before = point.facts();
        point.end(end, why);
        points.saveAndFlush(point);
        record(by, "service-point.end", point, why, before);
        return ServicePointView.of(point, territories);
    }

    private ServicePoint open(ActingPost by, int id, int version) {
        by.require(Permission.VENUE_EDIT);
        var point = points.lock(id, by.reach()).orElseThrow(() -> new ServicePointNotFound(id));
        EntityTags.requireSame(version, point.version());
        point.requireOpen();
        return point;
    }

    private void record(
            ActingPost by, String act, ServicePoint point, @Nullable String reason, Map<String, Object> before) {
        audit.write(
                by,
                AuditAct.of(act, SUBJECT, point.id())
                        .in(point.getTerritoryId())
                        .because(reason)
                        .comparing(before, point.facts()));
    }
}
