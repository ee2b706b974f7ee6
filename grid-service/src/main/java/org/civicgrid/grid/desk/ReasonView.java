package org.civicgrid.grid.desk;

import java.util.Locale;
import org.civicgrid.governance.casework.CaseReasons.Reason;

/**
 * A structured reason.
 *
 * @param name in the caller's language
 * @param needsEvidence whether a file must come with it
 * @param needsProposedUnit whether the unit thought responsible must be named
 */
record ReasonView(String code, String name, boolean needsEvidence, boolean needsProposedUnit) {

    static ReasonView of(Reason it, Locale locale) {
        return new ReasonView(
                it.code(), Language.choose(locale, it.name(), it.nameEn()), it.needsEvidence(), it.needsProposedUnit());
    }
}
