package org.civicgrid.governance.duty;

import java.util.Set;

/**
 * One row of the process of admission.
 *
 * @param from where the application must stand
 * @param to where it stands afterwards; the same where the act only adds to the history
 * @param by relations of which the acting post needs one
 * @param requires without which it is refused
 */
public record AdmissionStep(
        AdmissionAction action,
        ApplicationStatus from,
        ApplicationStatus to,
        Set<AdmissionRelation> by,
        Set<AdmissionInput> requires) {

    boolean isOpenTo(ApplicationStatus status, Set<AdmissionRelation> relations) {
        return from == status && by.stream().anyMatch(relations::contains);
    }
}
