package org.civicgrid.governance.party;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.register.RegisterJournal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends memberships whose term is over, in the name of the platform. The voice does not wait for it: that is asked of the term
 * itself; this closes the record, with its entry in the audit.
 */
@Service
@RequiredArgsConstructor
class CommitteeTerms {

    private final CommitteeMembers members;
    private final ForceRegister force;
    private final RegisterJournal journal;
    private final Clock clock;

    @Transactional
    void endExpired() {
        var platform = force.platform();
        members.lockExpired(CalendarZone.today(clock))
                .forEach(it -> journal.change(platform, "committee-member.expire", members, it, it.expire()));
    }
}
