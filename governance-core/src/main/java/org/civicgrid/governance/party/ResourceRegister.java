package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.party.PartyRefusals.ResidentResourceNotFound;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterJournal;
import org.civicgrid.governance.register.RegisterOffice;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and ends what resident units offer, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResourceRegister implements RegisterOffice<ResidentResourceView, ResourceDraft, ResourceChange> {

    private final ResidentResources resources;
    private final ResidentUnits units;
    private final TerritoryRegistry territories;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Enters something on offer, where its unit is.
     *
     * @throws InvalidInput naming every faulty field
     * @throws Refusal.NotFound if the unit lies outside the post's map
     * @throws Refusal.Conflict if the unit has ended
     */
    @Override
    public ResidentResourceView create(ActingPost by, ResourceDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var form = new FormInput().when(draft.residentUnit() == null, "residentUnit", "required", null);
        var texts = ResourceTexts.read(form, draft.kind(), draft.description(), draft.available());
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        form.refuseIfAny();
        int unitId = Objects.requireNonNull(draft.residentUnit());
        var unit = units.lock(unitId, by.reach()).orElseThrow(() -> new ResidentUnitNotFound(unitId));
        unit.requireOpen();
        var at = unit.standing();
        var resource = resources.insert(unitId, texts, Standing.since(from, at.territoryId(), at.place()));
        journal.added(by, "resident-resource.create", resource);
        return ResidentResourceView.of(resource, unit, territories);
    }

    /**
     * Changes kind, description and times.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public ResidentResourceView change(ActingPost by, int id, int version, ResourceChange change) {
        var resource = open(by, id, version);
        var form = new FormInput();
        var texts = ResourceTexts.read(form, change.kind(), change.description(), change.available());
        form.refuseIfAny();
        return update(by, "resident-resource.change", resource, resource.describe(texts));
    }

    @Override
    public ResidentResourceView end(
            ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var resource = open(by, id, version);
        var ended = resource.standing().ending(day, reason, CalendarZone.today(clock));
        return update(by, "resident-resource.end", resource, resource.end(ended));
    }

    private ResidentResource open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        return resources.lockOpen(id, version, by.reach()).orElseThrow(() -> new ResidentResourceNotFound(id));
    }

    private ResidentResourceView update(ActingPost by, String act, ResidentResource before, ResidentResource after) {
        var stored = journal.change(by, act, resources, before, after);
        return ResidentResourceView.of(stored, units.require(stored.residentUnitId()), territories);
    }
}
