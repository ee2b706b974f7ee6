package org.civicgrid.governance.duty;

import java.util.Locale;

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
}
