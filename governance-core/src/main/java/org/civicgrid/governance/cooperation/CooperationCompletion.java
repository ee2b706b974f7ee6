package org.civicgrid.governance.cooperation;

import org.jspecify.annotations.Nullable;

/**
 * That a shared action was held.
 *
 * @param participants how many people took part
 * @param result what was done
 * @param benefit what came of it; null while that is not known
 */
public record CooperationCompletion(
        @Nullable Integer participants,
        @Nullable String result,
        @Nullable String benefit) {}
