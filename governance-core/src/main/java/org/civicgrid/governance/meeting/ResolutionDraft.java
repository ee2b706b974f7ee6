package org.civicgrid.governance.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolves.
 *
 * @param owner code of the unit that does it: one that serves the place of the meeting, or a resident unit of its street
 * @param dueOn last day on which it is to be done, Asia/Shanghai; after the day of the meeting, within a year
 */
public record ResolutionDraft(
        @Nullable String text,
        @Nullable String owner,
        @Nullable LocalDate dueOn) {}
