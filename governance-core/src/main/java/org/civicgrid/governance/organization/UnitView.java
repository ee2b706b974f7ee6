package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown.
 *
 * @param parent code of the unit it belongs to
 * @param territory code of the territory it serves
 * @param from first day, Asia/Shanghai
 * @param to first day on which it no longer exists
 * @param version for {@code If-Match}
 */
public record UnitView(
        int id,
        String code,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable String parent,
        String territory,
        String territoryName,
        @Nullable String duties,
        LocalDate from,
        @Nullable LocalDate to,
        int version)
        implements Versioned {}
