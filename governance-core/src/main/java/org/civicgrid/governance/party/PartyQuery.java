package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which Party organisations are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param kind null for all
 * @param words part of the name; null or blank for all
 * @param on day on which they hold, Asia/Shanghai; null for today
 */
public record PartyQuery(
        @Nullable String territory,
        boolean below,
        @Nullable PartyKind kind,
        @Nullable String words,
        @Nullable LocalDate on)
        implements RegisterQuery {}
