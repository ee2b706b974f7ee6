package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A post: a role at a unit, for a territory.
 *
 * @param code stable code, unique
 * @param territoryId the territory that it reaches
 * @param microGridId the micro-grid of a micro-grid leader, otherwise null
 * @param version how often it has changed
 */
public record Post(
        int id,
        String code,
        String title,
        Role role,
        int unitId,
        int territoryId,
        @Nullable Integer microGridId,
        Validity validity,
        int version)
        implements VersionedRow {

    Post retitled(String title) {
        return new Post(id, code, title, role, unitId, territoryId, microGridId, validity, version);
    }

    Post ended(LocalDate day) {
        return new Post(id, code, title, role, unitId, territoryId, microGridId, validity.endingOn(day), version);
    }
}
