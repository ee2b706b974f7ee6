package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeHasMembers;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationHasBranches;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.party.PartyRefusals.PartyPlaceTaken;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterJournal;
import org.civicgrid.governance.register.RegisterOffice;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up, changes and ends Party organisations, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class PartyRegister implements RegisterOffice<PartyOrganizationView, PartyDraft, PartyChange> {

    private final PartyOrganizations organizations;
    private final PartyPlaces places;
    private final CommitteeMembers members;
    private final TerritoryRegistry territories;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Sets up an organisation.
     *
     * @throws InvalidInput if the draft is incomplete or its kind cannot stand there
     * @throws Refusal.NotFound if the place lies outside the post's map
     * @throws Refusal.Conflict if the place has one already, or the place above has none
     */
    @Override
    public PartyOrganizationView create(ActingPost by, PartyDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var form = new FormInput();
        PartyPlaces.requireNamed(form, draft);
        var texts = PartyTexts.read(form, draft.name(), draft.contact(), draft.displayOrder());
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        form.refuseIfAny();
        var kind = Objects.requireNonNull(draft.kind());
        var place = places.of(by, kind, draft);
        var parent = places.parent(by, kind, place, draft.parent(), from);
        var organization = add(kind, texts, parent, place, from);
        journal.added(by, "party.create", organization);
        return PartyOrganizationView.of(organization, territories);
    }

    /**
     * Renames it, or changes its contact, order or the organisation above.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public PartyOrganizationView change(ActingPost by, int id, int version, PartyChange change) {
        var organization = open(by, id, version);
        var form = new FormInput();
        var texts = PartyTexts.read(form, change.name(), change.contact(), change.displayOrder());
        form.refuseIfAny();
        var standing = organization.standing();
        var place = new PartyPlace(
                territories.require(standing.territoryId()), standing.place(), organization.residentUnitId());
        var parent = places.parent(by, organization.kind(), place, change.parent(), later(standing.from()));
        return update(by, "party.change", organization, organization.describe(texts, parent));
    }

    /**
     * Ends it.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended, or others still belong to it, or sit on it, on that day
     */
    @Override
    public PartyOrganizationView end(
            ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var organization = open(by, id, version);
        var ended = organization.standing().ending(day, reason, CalendarZone.today(clock));
        var last = Objects.requireNonNull(ended.to());
        var branches = organizations.countBranchesAfter(id, last);
        if (branches > 0) {
            throw new PartyOrganizationHasBranches(organization.texts().name(), branches);
        }
        var seats = members.countOfCommitteeAfter(id, last);
        if (seats > 0) {
            throw new CommitteeHasMembers(organization.texts().name(), seats);
        }
        return update(by, "party.end", organization, organization.end(ended));
    }

    private PartyOrganization open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        return organizations.lockOpen(id, version, by.reach()).orElseThrow(() -> new PartyOrganizationNotFound(id));
    }

    private PartyOrganization add(
            PartyKind kind, PartyTexts texts, @Nullable PartyOrganization parent, PartyPlace place, LocalDate from) {
        try {
            return organizations.insert(kind, texts, parent, place, from);
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause().getMessage().contains("ex_party_organization_")) {
                throw new PartyPlaceTaken(place.territory().name());
            }
            throw refused;
        }
    }

    private LocalDate later(LocalDate day) {
        var today = CalendarZone.today(clock);
        return day.isAfter(today) ? day : today;
    }

    private PartyOrganizationView update(ActingPost by, String act, PartyOrganization before, PartyOrganization after) {
        return PartyOrganizationView.of(journal.change(by, act, organizations, before, after), territories);
    }
}
