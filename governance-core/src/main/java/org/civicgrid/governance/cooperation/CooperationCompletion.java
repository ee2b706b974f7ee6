package org.civicgrid.governance.cooperation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a shared action was held.
 *
 * @param participants how many people took part
 * @param result what was done
 * @param benefit what came of it; null while that is not known
 * @param attachmentIds files uploaded before, which belong to it from now on
 */
public record CooperationCompletion(
        @Nullable Integer participants,
        @Nullable String result,
        @Nullable String benefit,
        @Nullable List<UUID> attachmentIds) {}
