package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is shown.
 *
 * @param unit name of its unit
 * @param territory code of the territory that it reaches
 * @param microGridId micro-grid of a micro-grid leader
 * @param holders names of those who hold it today, joined; null when nobody does
 * @param from first day, Asia/Shanghai
 * @param to first day on which it no longer exists
 * @param version for {@code If-Match}
 */
public record PostView(
        int id,
        String code,
        String title,
        Role role,
        int unitId,
        String unit,
        String territory,
        String territoryName,
        @Nullable Integer microGridId,
        @Nullable String holders,
        LocalDate from,
        @Nullable LocalDate to,
        int version)
        implements Versioned {}
