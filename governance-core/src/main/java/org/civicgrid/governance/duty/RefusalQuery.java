package org.civicgrid.governance.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals are asked for.
 *
 * @param territory code of a district, street or community; null for all within the reach
 * @param ground null for all
 * @param from first day, Asia/Shanghai; null for all
 * @param to last day, inclusive; null for all
 */
public record RefusalQuery(
        @Nullable String territory,
        @Nullable RefusalGround ground,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
