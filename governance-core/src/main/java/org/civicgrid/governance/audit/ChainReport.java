package org.civicgrid.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param sealed entries whose seals hold, up to the fault if there is one
 * @param unsealed entries that wait to be sealed, behind the last seal
 * @param unsealedSince instant of the oldest of them; null when there is none
 * @param head the last place that holds; null when nothing is sealed
 * @param fault the first place that does not hold; null when the whole chain does
 */
public record ChainReport(
        long sealed,
        long unsealed,
        @Nullable Instant unsealedSince,
        @Nullable ChainHead head,
        @Nullable ChainFault fault) {

    /** Whether the whole chain does. */
    public boolean holds() {
        return fault == null;
    }
}
