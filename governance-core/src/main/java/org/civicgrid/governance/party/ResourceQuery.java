package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Who offers what: which resources are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param kind null for every kind
 * @param residentUnit the unit that offers; null for all
 * @param words part of what is offered or of the unit's name; null or blank for all
 * @param on day on which they are offered, Asia/Shanghai; null for today
 */
public record ResourceQuery(
        @Nullable String territory,
        boolean below,
        @Nullable ResourceKind kind,
        @Nullable Integer residentUnit,
        @Nullable String words,
        @Nullable LocalDate on)
        implements RegisterQuery {}
