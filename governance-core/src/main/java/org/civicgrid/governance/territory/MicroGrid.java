package org.civicgrid.governance.territory;

import org.civicgrid.governance.kernel.Validity;

/**
 * A building micro-grid (楼栋微网格) under a general grid.
 *
 * @param code grid code + 2 digits; its own tier, not a compound
 * @param gridId territory id of the general grid
 * @param madeUp true for demonstration data
 */
public record MicroGrid(
        int id,
        String code,
        int gridId,
        String name,
        int households,
        int residents,
        boolean madeUp,
        Validity validity) {}
