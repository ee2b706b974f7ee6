package org.civicgrid.governance.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in the history of a case.
 *
 * @param seq 1, 2, 3 … within the case
 * @param at when it took effect
 * @param fromStage stage before; null for the report
 * @param actor person, post and unit in words, as they were
 * @param publicText whether the reporter may read the text
 */
public record CaseEvent(
        int seq,
        Instant at,
        Action action,
        @Nullable Stage fromStage,
        Stage toStage,
        @Nullable Integer actorPostId,
        @Nullable Integer actorUnitId,
        String actor,
        @Nullable String reasonCode,
        @Nullable String text,
        boolean publicText,
        EventDetails details) {}
