package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in office on a committee, and has a voice in its meetings.
 *
 * @param member identity of the membership
 * @param duty what he looks after in the committee, in words
 * @param person the member of the force that it is, when it is one
 * @param homeUnit the resident unit of a part-time member
 * @param until first day without it, as far as is known
 */
public record CommitteeVoice(
        int member,
        String name,
        MemberKind kind,
        @Nullable String duty,
        @Nullable Integer person,
        @Nullable Integer homeUnit,
        LocalDate until) {

    static CommitteeVoice of(CommitteeMember member) {
        return new CommitteeVoice(
                member.id(),
                member.texts().name(),
                member.kind(),
                member.texts().duty(),
                member.personId(),
                member.homeUnitId(),
                member.last());
    }
}
