package org.civicgrid.governance.casework;

import java.time.Instant;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * An act has changed a case; published in the transaction of the act.
 *
 * @param from stage before; null for the report
 * @param inTime whether the clock that the act stopped was kept; null when it stopped none
 */
public record CaseMoved(
        long caseId,
        String number,
        Action action,
        @Nullable Stage from,
        Stage to,
        Jurisdiction place,
        GovernanceDomain domain,
        Instant at,
        @Nullable Boolean inTime) {}
