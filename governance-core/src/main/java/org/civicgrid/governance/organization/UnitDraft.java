package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit to found.
 *
 * @param code stable code, unique
 * @param parentCode code of the unit it belongs to
 * @param territoryCode code of the territory it serves
 */
public record UnitDraft(
        String code,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable String parentCode,
        String territoryCode,
        @Nullable String duties,
        LocalDate validFrom) {}
