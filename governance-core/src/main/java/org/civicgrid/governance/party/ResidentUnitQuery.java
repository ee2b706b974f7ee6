package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which resident units are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param words part of the name or the whole credit code; null or blank for all
 * @param on day on which they hold, Asia/Shanghai; null for today
 */
public record ResidentUnitQuery(
        @Nullable String territory,
        boolean below,
        @Nullable String words,
        @Nullable LocalDate on) implements RegisterQuery {}
