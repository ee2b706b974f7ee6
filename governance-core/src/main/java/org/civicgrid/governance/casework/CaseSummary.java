package org.civicgrid.governance.casework;

import java.time.Instant;
import org.civicgrid.governance.worktime.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param typeName in Chinese; {@code typeNameEn} in English
 * @param place community and grid in words
 * @param leadUnit name of the unit that leads
 * @param holderUnit name of the unit whose move it is
 * @param leadUnitCode code of the unit that leads
 * @param dueAt deadline of the running stage clock
 * @param warnAt from when that clock shows yellow
 * @param basis which hours that clock counts
 */
public record CaseSummary(
        long id,
        String number,
        String title,
        String typeCode,
        String typeName,
        String typeNameEn,
        GovernanceDomain domain,
        Severity severity,
        Stage stage,
        @Nullable Outcome outcome,
        String place,
        @Nullable String address,
        double lng,
        double lat,
        @Nullable String leadUnit,
        @Nullable String holderUnit,
        boolean suspended,
        @Nullable PendingDecision pending,
        Instant reportedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant closedAt,
        @Nullable String leadUnitCode,
        @Nullable String holderUnitCode,
        TimeBasis basis) {

    /** The lamp at a moment; grey once closed or while paused. */
    public Light light(Instant now) {
        return Light.at(now, warnAt, dueAt);
    }
}
