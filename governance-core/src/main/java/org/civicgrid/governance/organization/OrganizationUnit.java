package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A unit that holds posts and handles cases.
 *
 * @param code stable code, unique
 * @param shortName name for narrow screens
 * @param parentId the unit to which it belongs
 * @param territoryId the territory that it serves
 * @param duties what it is for, in words
 * @param version how often it has changed
 */
public record OrganizationUnit(
        int id,
        String code,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable Integer parentId,
        int territoryId,
        @Nullable String duties,
        Validity validity,
        int version)
        implements VersionedRow {

    OrganizationUnit renamed(String name, String shortName, @Nullable String duties) {
        return new OrganizationUnit(id, code, name, shortName, kind, parentId, territoryId, duties, validity, version);
    }

    OrganizationUnit ended(LocalDate day) {
        return new OrganizationUnit(
                id, code, name, shortName, kind, parentId, territoryId, duties, validity.endingOn(day), version);
    }
}
