package org.civicgrid.governance.duty;

import static org.civicgrid.governance.duty.AdmissionAction.*;
import static org.civicgrid.governance.duty.AdmissionInput.MEANS;
import static org.civicgrid.governance.duty.AdmissionInput.STANCE;
import static org.civicgrid.governance.duty.AdmissionInput.TEXT;
import static org.civicgrid.governance.duty.AdmissionRelation.APPLICANT;
import static org.civicgrid.governance.duty.AdmissionRelation.CLOCK;
import static org.civicgrid.governance.duty.AdmissionRelation.CONSULTED;
import static org.civicgrid.governance.duty.AdmissionRelation.REVIEWER;
import static org.civicgrid.governance.duty.ApplicationStatus.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of an application, as one table from which code, API and buttons are read. It follows the practice of admission
 * elsewhere: a department applies, units review jointly, what is approved enters with staff and money, and what ends is
 * withdrawn.
 */
public final class AdmissionProcess {

    private static final List<AdmissionStep> TABLE = List.of(
            step(EDIT, DRAFT, DRAFT, Set.of(APPLICANT), Set.of()),
            step(SUBMIT, DRAFT, SUBMITTED, Set.of(APPLICANT), Set.of()),
            step(REVIEW, SUBMITTED, UNDER_REVIEW, Set.of(REVIEWER), Set.of(TEXT)),
            step(APPROVE, UNDER_REVIEW, APPROVED, Set.of(REVIEWER), Set.of(TEXT, MEANS)),
            step(REJECT, UNDER_REVIEW, REJECTED, Set.of(REVIEWER), Set.of(TEXT)),
            step(OPINE, UNDER_REVIEW, UNDER_REVIEW, Set.of(CONSULTED, REVIEWER), Set.of(STANCE, TEXT)),
            step(ACTIVATE, APPROVED, ACTIVE, Set.of(REVIEWER), Set.of()),
            step(WITHDRAW, DRAFT, WITHDRAWN, Set.of(APPLICANT), Set.of(TEXT)),
            step(WITHDRAW, SUBMITTED, WITHDRAWN, Set.of(APPLICANT), Set.of(TEXT)),
            step(WITHDRAW, UNDER_REVIEW, WITHDRAWN, Set.of(APPLICANT), Set.of(TEXT)),
            step(WITHDRAW, APPROVED, WITHDRAWN, Set.of(APPLICANT, REVIEWER), Set.of(TEXT)),
            step(WITHDRAW, ACTIVE, WITHDRAWN, Set.of(APPLICANT, REVIEWER), Set.of(TEXT)),
            step(EXPIRE, ACTIVE, EXPIRED, Set.of(CLOCK), Set.of()));

    private AdmissionProcess() {}

    /** Every row, in the order of the table. */
    public static List<AdmissionStep> table() {
        return TABLE;
    }

    /** What a post in these relations may do now, in the order of the table; the first is the next act. */
    static List<AdmissionStep> possible(ApplicationStatus status, Set<AdmissionRelation> relations) {
        return TABLE.stream().filter(row -> row.isOpenTo(status, relations)).toList();
    }

    static Optional<AdmissionStep> find(
            AdmissionAction action, ApplicationStatus status, Set<AdmissionRelation> relations) {
        return possible(status, relations).stream()
                .filter(row -> row.action() == action)
                .findFirst();
    }

    private static AdmissionStep step(
            AdmissionAction action,
            ApplicationStatus from,
            ApplicationStatus to,
            Set<AdmissionRelation> by,
            Set<AdmissionInput> requires) {
        return new AdmissionStep(action, from, to, by, requires);
    }
}
