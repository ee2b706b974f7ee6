package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeHasSecretary;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeMemberKnown;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeMemberNotFound;
import org.civicgrid.governance.party.CommitteeRefusals.OwnSeat;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterJournal;
import org.civicgrid.governance.register.RegisterOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives seats on regional committees, changes, renews and ends them, inside the acting post's map; every act is written to the
 * audit. Nobody gives himself a seat or a term.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CommitteeRegister implements RegisterOffice<CommitteeMemberView, MemberDraft, MemberChange> {

    private final CommitteeMembers members;
    private final CommitteeSeats seats;
    private final CommitteeMemberViews views;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Gives a seat.
     *
     * @throws InvalidInput if a field is faulty, or what it names is no committee, unit or person for it
     * @throws Refusal.NotFound if committee or home unit lie outside the post's map
     * @throws Refusal.Conflict if either has ended, or the committee has a secretary or this member at that time
     * @throws OwnSeat if it were the acting person's
     */
    @Override
    public CommitteeMemberView create(ActingPost by, MemberDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var today = CalendarZone.today(clock);
        var committee = draft.committee() == null ? null : seats.committee(by, draft.committee());
        var person = draft.person();
        var name = person == null ? draft.name() : seats.requirePerson(by, person);
        var form = new FormInput();
        form.when(committee == null, "committee", "required", null)
                .when(draft.kind() == null, "kind", "required", null);
        var texts = MemberTexts.read(form, name, draft.duty(), draft.displayOrder());
        CommitteeSeats.requireHome(form, draft.kind(), draft.homeUnit());
        var term = MemberTerm.read(form, form.beginning("termFrom", draft.termFrom(), today), draft.termTo(), today);
        form.refuseIfAny();
        var on = Objects.requireNonNull(committee);
        seats.requireUnit(by, on.standing().territoryId(), draft.homeUnit());
        var kind = Objects.requireNonNull(draft.kind());
        var member = refusingTaken(texts, () -> members.insert(on, kind, texts, draft.homeUnit(), person, term));
        journal.added(by, "committee-member.create", member);
        return views.of(by, member);
    }

    /**
     * Changes what is known of a member; the kind of the seat stays.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public CommitteeMemberView change(ActingPost by, int id, int version, MemberChange change) {
        var member = open(by, id, version);
        var person = change.person();
        var known = Objects.equals(person, member.personId());
        var name = person == null ? change.name() : known ? member.texts().name() : seats.requirePerson(by, person);
        var form = new FormInput();
        var texts = MemberTexts.read(form, name, change.duty(), change.displayOrder());
        CommitteeSeats.requireHome(form, member.kind(), change.homeUnit());
        form.refuseIfAny();
        if (!Objects.equals(change.homeUnit(), member.homeUnitId())) {
            seats.requireUnit(by, member.standing().territoryId(), change.homeUnit());
        }
        return update(by, "committee-member.change", member, member.describe(texts, change.homeUnit(), person));
    }

    /**
     * Gives a further term, which begins within the present one or right after it.
     *
     * @param version that the caller has seen
     * @throws InvalidInput if there were a gap, or the new term is over or longer than five years
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     * @throws OwnSeat if it is the acting person's
     */
    public CommitteeMemberView renew(ActingPost by, int id, int version, MemberRenewal renewal) {
        var member = open(by, id, version);
        CommitteeSeats.refuseOwn(by, member.personId());
        var now = member.term();
        var from = Objects.requireNonNullElse(renewal.termFrom(), now.to());
        var form = new FormInput();
        var gap = !from.isAfter(now.from()) || from.isAfter(now.to());
        form.when(
                gap,
                "termFrom",
                "out-of-range",
                from,
                now.from().plusDays(1).toString(),
                now.to().toString());
        var next = MemberTerm.read(form, from, renewal.termTo(), CalendarZone.today(clock));
        form.refuseIfAny();
        return update(by, "committee-member.renew", member, member.renew(next));
    }

    /**
     * Ends a membership before its term is over.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most the first after the term
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public CommitteeMemberView end(
            ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var member = open(by, id, version);
        var standing = member.standing();
        var over = member.term().to();
        var ended = standing.ending(day, reason, CalendarZone.today(clock));
        if (over.isBefore(Objects.requireNonNull(ended.to()))) {
            throw InvalidInput.of(
                    "on", "out-of-range", day, standing.from().plusDays(1).toString(), over.toString());
        }
        return update(by, "committee-member.end", member, member.end(ended));
    }

    private CommitteeMember open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        return members.lockOpen(id, version, by.reach()).orElseThrow(() -> new CommitteeMemberNotFound(id));
    }

    private CommitteeMemberView update(ActingPost by, String act, CommitteeMember before, CommitteeMember after) {
        var stored = refusingTaken(after.texts(), () -> journal.change(by, act, members, before, after));
        return views.of(by, stored);
    }

    /** @throws Refusal.Conflict if the committee has a secretary, or the same member, at that time */
    private static CommitteeMember refusingTaken(MemberTexts texts, Supplier<CommitteeMember> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException refused) {
            var cause = refused.getMostSpecificCause().getMessage();
            if (cause.contains("ex_committee_member_secretary")) {
                throw new CommitteeHasSecretary();
            }
            if (cause.contains("ex_committee_member_person") || cause.contains("uk_committee_member_name")) {
                throw new CommitteeMemberKnown(texts.name());
            }
            throw refused;
        }
    }
}
