package org.civicgrid.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the audit is sealed.
 *
 * @param sealed how many entries are
 * @param sealedUpTo instant of the last of them; null when there is none
 * @param unsealed how many wait
 * @param unsealedSince instant of the oldest of those; null when there is none
 */
public record SealStanding(
        long sealed,
        @Nullable Instant sealedUpTo,
        long unsealed,
        @Nullable Instant unsealedSince) {}
