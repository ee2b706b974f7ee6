package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.register.RegisterRecord;
import org.jspecify.annotations.Nullable;

/**
 * A member of a regional committee as shown.
 *
 * @param committee the Party organisation
 * @param duty what he looks after in the committee, in words
 * @param homeUnit the resident unit of a part-time member
 * @param person the member of the force that it is, when it is one
 * @param posts what that person holds in the force today: one person, several roles, each with its own reach
 * @param seats where else that person sits today
 * @param termFrom first day of the present term
 * @param termTo first day after it
 * @param expiring whether the seat falls vacant within the warning time
 * @param territory code of the committee's
 * @param validFrom first day of the first term
 * @param validTo first day on which the membership no longer holds
 * @param version for the entity tag
 */
public record CommitteeMemberView(
        int id,
        int committee,
        String committeeName,
        MemberKind kind,
        String name,
        @Nullable String duty,
        int displayOrder,
        @Nullable Integer homeUnit,
        @Nullable String homeUnitName,
        @Nullable Integer person,
        List<ConcurrentPost> posts,
        List<ConcurrentSeat> seats,
        LocalDate termFrom,
        LocalDate termTo,
        boolean expiring,
        String territory,
        String territoryName,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {}
