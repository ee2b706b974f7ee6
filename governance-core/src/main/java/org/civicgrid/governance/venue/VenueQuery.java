package org.civicgrid.governance.venue;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which service points are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param level null for all
 * @param service that it offers; null for any
 * @param words part of the name or address; null or blank for all
 * @param on day on which they hold, Asia/Shanghai; null for today
 */
public record VenueQuery(
        @Nullable String territory,
        boolean below,
        @Nullable VenueLevel level,
        @Nullable ServiceClass service,
        @Nullable String words,
        @Nullable LocalDate on)
        implements RegisterQuery {}
