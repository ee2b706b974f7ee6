package org.civicgrid.governance.territory;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A building micro-grid (楼栋微网格) under a general grid.
 *
 * @param code grid code + 2 digits; its own tier, not a compound
 * @param gridId territory id of the general grid
 * @param madeUp true for demonstration data
 * @param stateFrom first day of this state, Asia/Shanghai
 * @param successorId the micro-grid that took its place
 */
public record MicroGrid(
        int id,
        String code,
        int gridId,
        String name,
        int households,
        int residents,
        boolean madeUp,
        Validity validity,
        LocalDate stateFrom,
        @Nullable Integer successorId) {}
