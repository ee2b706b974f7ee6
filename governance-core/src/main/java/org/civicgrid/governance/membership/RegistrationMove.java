package org.civicgrid.governance.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody registered moves: his registration ends here and another begins there.
 *
 * @param territory code of the community or grid to which he moves
 * @param on first day there, Asia/Shanghai; null for today
 */
public record RegistrationMove(
        @Nullable String territory, @Nullable LocalDate on) {}
