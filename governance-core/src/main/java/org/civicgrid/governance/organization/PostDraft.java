package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A post to create.
 *
 * @param code stable code, unique
 * @param unitId the unit to which it belongs
 * @param territoryCode code of the territory that it reaches
 * @param microGridId the micro-grid of a micro-grid leader, otherwise null
 * @param from first day, Asia/Shanghai; null for today
 */
public record PostDraft(
        String code,
        String title,
        Role role,
        int unitId,
        String territoryCode,
        @Nullable Integer microGridId,
        @Nullable LocalDate from) {}
