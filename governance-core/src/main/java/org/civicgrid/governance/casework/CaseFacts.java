package org.civicgrid.governance.casework;

import org.jspecify.annotations.Nullable;

/**
 * What the process needs to know of a case to say what is possible; no database, no clock.
 *
 * @param openParts whether a part of it is still open
 * @param part whether it is itself a part of another case
 * @param fieldCheck whether the community is asked to check on site
 * @param onTheSpot whether its type may be settled by the finder
 */
public record CaseFacts(
        Stage stage,
        DeskLevel level,
        boolean suspended,
        @Nullable PendingDecision pending,
        int returns,
        boolean replyOwed,
        boolean openParts,
        boolean part,
        boolean fieldCheck,
        boolean onTheSpot,
        boolean rated) {

    /** A plain case in a stage, for a type with field check; the starting point of tests and of the diagram. */
    static CaseFacts plain(Stage stage) {
        return new CaseFacts(stage, DeskLevel.STREET, false, null, 0, false, false, false, true, true, false);
    }
}
