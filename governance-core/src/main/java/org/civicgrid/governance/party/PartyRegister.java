package org.civicgrid.governance.party;

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
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationHasBranches;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.party.PartyRefusals.PartyPlaceTaken;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up, changes and ends Party organisations, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class PartyRegister {

    /** Kind of the subject in the audit. */
    static final String SUBJECT = "party-organization";

    private static final int LONGEST_REASON = 200;

    private final PartyOrganizations organizations;
    private final PartyPlaces places;
    private final TerritoryRegistry territories;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Sets up an organisation.
     *
     * @throws InvalidInput if the draft is incomplete or its kind cannot stand there
     * @throws Refusal.NotFound if the place lies outside the post's map
     * @throws Refusal.Conflict if the place has one already, or the place above has none
     */
    public PartyOrganizationView create(ActingPost by, PartyDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var kind = draft.kind();
        if (kind == null) {
            throw InvalidInput.of("kind", "required", null);
        }
        var texts = PartyTexts.read(draft.name(), draft.contact(), draft.displayOrder());
        var from = beginning(draft.from());
        var place = places.of(by, kind, draft);
        var parent = places.parent(by, kind, place, draft.parent(), from);
        var organization = PartyOrganization.found(kind, place, parent, from).describe(texts);
        add(organization, place);
        record(by, "party.create", organization, null, Map.of());
        return PartyOrganizationView.of(organization, territories);
    }

    /**
     * Renames it, or changes its contact, order or the organisation above.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    public PartyOrganizationView change(ActingPost by, int id, int version, PartyChange change) {
        var organization = open(by, id, version);
        var texts = PartyTexts.read(change.name(), change.contact(), change.displayOrder());
        var before = organization.facts();
        var place = new PartyPlace(
                territories.require(organization.getTerritoryId()),
                organization.getPlace(),
                organization.getResidentUnitId());
        var day = later(organization.getValidity().from());
        organization.moveUnder(places.parent(by, organization.getKind(), place, change.parent(), day));
        organization.describe(texts);
        organizations.saveAndFlush(organization);
        record(by, "party.change", organization, null, before);
        return PartyOrganizationView.of(organization, territories);
    }

    /**
     * Ends it.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended, or others still belong to it on that day
     */
    public PartyOrganizationView end(
            ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var organization = open(by, id, version);
        var form = new FormInput();
        var end = form.ending("on", day, organization.getValidity().from(), CalendarZone.today(clock));
        var why = form.required("reason", reason, LONGEST_REASON);
        form.refuseIfAny();
        var branches = organizations.countBranchesAfter(id, end);
        if (branches > 0) {
            throw new PartyOrganizationHasBranches(organization.getName(), branches);
        }
        var before = organization.facts();
        organization.end(end, why);
        organizations.saveAndFlush(organization);
        record(by, "party.end", organization, why, before);
        return PartyOrganizationView.of(organization, territories);
    }

    private PartyOrganization open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        var organization = organizations.lock(id, by.reach()).orElseThrow(() -> new PartyOrganizationNotFound(id));
        EntityTags.requireSame(version, organization.version());
        organization.requireOpen();
        return organization;
    }

    private void add(PartyOrganization organization, PartyPlace place) {
        try {
            organizations.saveAndFlush(organization);
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause().getMessage().contains("ex_party_organization_")) {
                throw new PartyPlaceTaken(place.territory().name());
            }
            throw refused;
        }
    }

    private LocalDate beginning(@Nullable LocalDate day) {
        var form = new FormInput();
        var from = form.beginning("from", day, CalendarZone.today(clock));
        form.refuseIfAny();
        return from;
    }

    private LocalDate later(LocalDate day) {
        var today = CalendarZone.today(clock);
        return day.isAfter(today) ? day : today;
    }

    private void record(
            ActingPost by,
            String act,
            PartyOrganization organization,
            @Nullable String reason,
            Map<String, Object> before) {
        audit.write(
                by,
                AuditAct.of(act, SUBJECT, organization.id())
                        .in(organization.getTerritoryId())
                        .because(reason)
                        .comparing(before, organization.facts()));
    }
}
