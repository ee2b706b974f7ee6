package org.civicgrid.governance.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.cooperation.CooperationRefusals.CooperationNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyNames;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.party.PartyNames.Named;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans shared actions, says what they brought, or cancels them, inside the acting post's map; every act is in the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class CooperationDesk {

    private static final int LONGEST_REASON = 200;

    private final RegionalCooperations cooperations;
    private final PartyDirectory parties;
    private final PartyNames names;
    private final TerritoryRegistry territories;
    private final Attachments attachments;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Plans one; what was held already is entered like this, too, and then said to be done.
     *
     * @throws InvalidInput naming every faulty field, the committee if it is no regional one that holds on the first day,
     *     and who may not be named as taking part
     * @throws Refusal.NotFound if the committee lies outside the post's map
     */
    public CooperationView create(ActingPost by, CooperationDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var form = new FormInput().when(draft.committee() == null, "committee", "required", null);
        var plan = CooperationPlan.read(form, draft.plan(), CalendarZone.today(clock));
        form.refuseIfAny();
        var committee = committee(by, Objects.requireNonNull(draft.committee()), plan.startsOn());
        requireParties(by, plan, new CooperationParties(List.of(), List.of()));
        var at = territories.require(new TerritoryCode(committee.territory()));
        var made = cooperations.insert(committee.id(), at, plan);
        write(by, "cooperation.create", made, Map.of(), null);
        return view(by, made);
    }

    /**
     * Changes what is planned.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field, and who may not be named anew as taking part
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it was held or cancelled
     */
    public CooperationView change(ActingPost by, int id, int version, CooperationChange change) {
        var form = new FormInput();
        var before = open(by, id, version);
        var plan = CooperationPlan.read(form, change, CalendarZone.today(clock));
        form.refuseIfAny();
        requireParties(by, plan, before.plan().parties());
        return update(by, "cooperation.change", before, it -> it.replan(plan), null);
    }

    /**
     * Says that it was held and what it brought; for one that is done, puts that right.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field, and files that are not free
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it was cancelled or has not begun
     */
    public CooperationView finish(ActingPost by, int id, int version, CooperationCompletion completion) {
        var before = open(by, id, version);
        var form = new FormInput();
        var result = CooperationResult.read(form, completion);
        form.refuseIfAny();
        var view = update(by, "cooperation.finish", before, it -> it.finish(result, CalendarZone.today(clock)), null);
        attachments.bind(by, files(completion), RegionalCooperation.SUBJECT, id);
        return view;
    }

    /**
     * Cancels what is planned.
     *
     * @param version that the caller has seen
     * @throws InvalidInput without a reason
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it was held or cancelled
     */
    public CooperationView cancel(ActingPost by, int id, int version, CooperationCancellation cancellation) {
        var before = open(by, id, version);
        var form = new FormInput();
        var reason = form.required("reason", cancellation.reason(), LONGEST_REASON);
        form.refuseIfAny();
        return update(by, "cooperation.cancel", before, it -> it.cancel(reason), reason);
    }

    private static List<UUID> files(CooperationCompletion completion) {
        return Objects.requireNonNullElse(completion.attachmentIds(), List.of());
    }

    private RegionalCooperation open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        var found = cooperations.lock(id, by.reach()).orElseThrow(() -> new CooperationNotFound(id));
        EntityTags.requireSame(version, found.version());
        return found;
    }

    private PartyOrganizationView committee(ActingPost by, int id, LocalDate day) {
        var committee = parties.find(by, id);
        var ended = committee.validTo() != null && !committee.validTo().isAfter(day);
        if (committee.kind() != PartyKind.REGIONAL_COMMITTEE || ended) {
            throw InvalidInput.of("committee", "not-a-committee", committee.name());
        }
        return committee;
    }

    /** Who is named anew must lie on the post's map and not have ended by the first day. */
    private void requireParties(ActingPost by, CooperationPlan plan, CooperationParties before) {
        var wanted = plan.parties();
        var known = names.of(by, wanted.organizations(), wanted.residentUnits());
        var faults = new ArrayList<FieldFault>();
        wanted.organizations().stream()
                .filter(id -> !before.organizations().contains(id))
                .filter(id -> !mayTakePart(known.find(Kind.ORGANIZATION, id), plan.startsOn()))
                .forEach(id -> faults.add(FieldFault.of("organizations", "no-party", id)));
        wanted.residentUnits().stream()
                .filter(id -> !before.residentUnits().contains(id))
                .filter(id -> !mayTakePart(known.find(Kind.RESIDENT_UNIT, id), plan.startsOn()))
                .forEach(id -> faults.add(FieldFault.of("residentUnits", "no-party", id)));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static boolean mayTakePart(Optional<Named> named, LocalDate day) {
        return named.filter(Named::within)
                .filter(it -> it.validity().to() == null || it.validity().to().isAfter(day))
                .isPresent();
    }

    private CooperationView update(
            ActingPost by,
            String act,
            RegionalCooperation before,
            UnaryOperator<RegionalCooperation> verb,
            @Nullable String reason) {
        var stored = cooperations.update(before, verb.apply(before));
        write(by, act, stored, before.compared(), reason);
        return view(by, stored);
    }

    private void write(
            ActingPost by, String act, RegionalCooperation it, Map<String, Object> before, @Nullable String reason) {
        audit.write(
                by,
                AuditAct.of(act, RegionalCooperation.SUBJECT, it.id())
                        .in(it.territoryId())
                        .because(reason)
                        .comparing(before, it.compared()));
    }

    private CooperationView view(ActingPost by, RegionalCooperation it) {
        var plan = it.plan();
        var organizations = new ArrayList<>(plan.parties().organizations());
        organizations.add(it.committeeId());
        return CooperationView.of(it, names.of(by, organizations, plan.parties().residentUnits()), territories);
    }
}
