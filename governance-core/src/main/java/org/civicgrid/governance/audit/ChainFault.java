package org.civicgrid.governance.audit;

import org.jspecify.annotations.Nullable;

/**
 * The first place at which the chain does not hold.
 *
 * @param seal number of the seal
 * @param entry id of the entry concerned; null when no entry can be named
 */
public record ChainFault(Kind kind, long seal, @Nullable Long entry) {

    /** Why the chain does not hold there. */
    public enum Kind {
        /** A field of the entry, or the hash kept for it, is not what was sealed. */
        CHANGED_ENTRY,
        /** The entry of the seal is gone. */
        MISSING_ENTRY,
        /** The number is skipped, or the chain is shorter than it was known to be. */
        MISSING_SEAL,
        /** The seal names an entry that does not follow the one before. */
        WRONG_ORDER,
        /** An entry stands between two sealed ones without a seal: slipped in later, or its seal was taken out. */
        UNSEALED_ENTRY,
        /** The whole chain up to a place that was noted down before is another one. */
        REWRITTEN
    }
}
