package org.civicgrid.governance.party;

import java.util.Map;

/**
 * How many are in office today.
 *
 * @param members by kind; a kind without any is absent
 * @param expiring how many of them leave office within the warning time
 * @param warningDays that time, in days
 */
public record CommitteeTally(Map<MemberKind, Long> members, long expiring, int warningDays) {

    public long whole() {
        return members.values().stream().mapToLong(Long::longValue).sum();
    }
}
