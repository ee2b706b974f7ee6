package org.civicgrid.governance.reform;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.territory.ReformStep;
import org.jspecify.annotations.Nullable;

/**
 * A reform as its drafter writes it.
 *
 * @param basis document on which it rests
 * @param effectiveOn first day of the new map, Asia/Shanghai: today or later
 */
public record ReformDraft(
        @Nullable String title,
        @Nullable String basis,
        @Nullable LocalDate effectiveOn,
        @Nullable List<ReformStep> steps) {}
