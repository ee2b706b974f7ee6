package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a resident unit offers from now on.
 *
 * @param description what it is, in words
 * @param available when it can be had, in words
 * @param from first day, Asia/Shanghai; null for today
 */
public record ResourceDraft(
        @Nullable Integer residentUnit,
        @Nullable ResourceKind kind,
        @Nullable String description,
        @Nullable String available,
        @Nullable LocalDate from) {}
