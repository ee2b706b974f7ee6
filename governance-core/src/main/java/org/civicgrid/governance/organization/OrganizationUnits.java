package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of units. */
@Repository
@RequiredArgsConstructor
class OrganizationUnits {

    private static final String COLUMNS =
            "id, code, name, short_name, kind, parent_id, territory_id, duties, valid_from, valid_to, version";

    private static final String SELECT = "select " + COLUMNS + " from organization_unit where ";

    private final JdbcClient jdbc;

    /** Adds a unit, in version 0. */
    OrganizationUnit insert(UnitDraft draft, int territoryId, @Nullable Integer parentId) {
        return jdbc.sql("""
                        insert into organization_unit
                          (code, name, short_name, kind, parent_id, territory_id, duties, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning\s""" + COLUMNS)
                .params(
                        draft.code(),
                        draft.name(),
                        draft.shortName(),
                        draft.kind().name(),
                        parentId,
                        territoryId,
                        draft.duties(),
                        draft.validFrom())
                .query(OrganizationUnits::unit)
                .single();
    }

    /**
     * Writes a unit that was renamed or ended, in its next version; one in which nothing changed stays as it is.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed it since it was read
     */
    OrganizationUnit update(OrganizationUnit stored, OrganizationUnit changed) {
        if (changed.equals(stored)) {
            return stored;
        }
        return jdbc.sql("""
                        update organization_unit
                        set name = ?, short_name = ?, duties = ?, valid_to = ?, version = version + 1
                        where id = ? and version = ? returning\s""" + COLUMNS)
                .params(
                        changed.name(),
                        changed.shortName(),
                        changed.duties(),
                        changed.validity().to(),
                        stored.id(),
                        stored.version())
                .query(OrganizationUnits::unit)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException(
                        "Unit %d is no longer at version %d".formatted(stored.id(), stored.version())));
    }

    /** The unit, kept from other changes until the transaction ends; rows that refer to it may still be added. */
    Optional<OrganizationUnit> findLockedById(int id) {
        return jdbc.sql(SELECT + "id = ? for no key update")
                .param(id)
                .query(OrganizationUnits::unit)
                .optional();
    }

    /** Whether units below it are there on the day, or will be. */
    boolean hasUnitsAfter(int id, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from organization_unit
                        where parent_id = ? and (valid_to is null or valid_to > ?))
                        """).params(id, day).query(Boolean.class).single();
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select from organization_unit)")
                .query(Boolean.class)
                .single();
    }

    Optional<OrganizationUnit> findById(int id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(OrganizationUnits::unit)
                .optional();
    }

    Optional<OrganizationUnit> findByCode(String code) {
        return jdbc.sql(SELECT + "code = ?")
                .param(code)
                .query(OrganizationUnits::unit)
                .optional();
    }

    /** Units of a kind that serve exactly this territory, in the order of their founding. */
    List<OrganizationUnit> findByTerritoryIdAndKind(int territoryId, UnitKind kind) {
        return jdbc.sql(SELECT + "territory_id = ? and kind = ? order by id")
                .params(territoryId, kind.name())
                .query(OrganizationUnits::unit)
                .list();
    }

    /** Units that serve exactly one of these territories, by code. */
    List<OrganizationUnit> findByTerritoryIdIn(Collection<Integer> territoryIds) {
        return jdbc.sql(SELECT + "territory_id = any(?) order by code")
                .param(territoryIds.toArray(Integer[]::new))
                .query(OrganizationUnits::unit)
                .list();
    }

    private static OrganizationUnit unit(ResultSet row, int number) throws SQLException {
        return new OrganizationUnit(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", Integer.class),
                row.getInt("territory_id"),
                row.getString("duties"),
                Validity.of(row),
                row.getInt("version"));
    }
}
