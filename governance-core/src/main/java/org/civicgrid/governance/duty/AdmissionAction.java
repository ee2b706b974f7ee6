package org.civicgrid.governance.duty;

import java.util.Locale;
import java.util.stream.Stream;
import org.civicgrid.governance.duty.DutyRefusals.AdmissionStepUnknown;

/** What can be done to an application; when and by whom is said in {@link AdmissionProcess} alone. */
public enum AdmissionAction {
    CREATE,
    EDIT,
    SUBMIT,
    REVIEW,
    OPINE,
    APPROVE,
    REJECT,
    ACTIVATE,
    WITHDRAW,
    EXPIRE;

    /** As it stands in a path. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The act of a path.
     *
     * @throws org.civicgrid.governance.problem.Refusal.NotFound if there is none of this name
     */
    public static AdmissionAction named(String slug) {
        return Stream.of(values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AdmissionStepUnknown(slug));
    }
}
