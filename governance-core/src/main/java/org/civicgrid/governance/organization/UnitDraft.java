package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit to found.
 *
 * @param code stable code, unique
 * @param shortName name for narrow screens
 * @param parentCode code of the unit it belongs to
 * @param territoryCode code of the territory it serves
 * @param duties what it is for, in words
 * @param validFrom first day, Asia/Shanghai
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
