package org.civicgrid.governance.membership;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.membership.MembershipRefusals.RegistrationNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows somebody registered in full, for a reason that goes into the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class RegistrationReading {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final MemberRegistrations registrations;
    private final MembershipAccess access;
    private final AuditJournal audit;

    /**
     * Name and number in full. The reading is written to the audit.
     *
     * @throws InvalidInput if the reason is missing or too short to be one
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public RevealedPerson reveal(ActingPost by, int id, @Nullable String reason) {
        access.require(by);
        by.require(Permission.PERSON_UNMASK);
        var why = PlainText.tidy(reason);
        if (why == null || PlainText.length(why) < SHORTEST_REASON || PlainText.length(why) > LONGEST_REASON) {
            throw InvalidInput.of("reason", "reason-needed", reason, SHORTEST_REASON, LONGEST_REASON);
        }
        var found = registrations.find(id, by.reach()).orElseThrow(() -> new RegistrationNotFound(id));
        audit.write(
                by,
                AuditAct.of("person.unmask", MemberRegistration.SUBJECT, id)
                        .in(found.standing().territoryId())
                        .because(why));
        return new RevealedPerson(found.person().name(), found.person().phone());
    }
}
