package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of units. */
@Repository
class OrganizationUnits extends VersionedTable<OrganizationUnit> {

    OrganizationUnits(JdbcClient jdbc) {
        super(jdbc, "organization_unit", OrganizationUnits::read);
    }

    /** Adds a unit, in version 0. */
    OrganizationUnit insert(UnitDraft draft, int territoryId, @Nullable Integer parentId) {
        return jdbc.sql("""
                        insert into organization_unit
                          (code, name, short_name, kind, parent_id, territory_id, duties, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(
                        draft.code(),
                        draft.name(),
                        draft.shortName(),
                        draft.kind().name(),
                        parentId,
                        territoryId,
                        draft.duties(),
                        draft.validFrom())
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(OrganizationUnit unit) {
        return jdbc.sql("""
                        update organization_unit
                        set name = :name, short_name = :shortName, duties = :duties, valid_to = :to, version = version + 1
                        where id = :id and version = :version returning *
                        """)
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("duties", unit.duties())
                .param("to", unit.validity().to());
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
        return where("id = ?", id).optional();
    }

    /** The unit, kept from other changes until the transaction ends; rows that refer to it may still be added. */
    Optional<OrganizationUnit> findLockedById(int id) {
        return where("id = ? for no key update", id).optional();
    }

    Optional<OrganizationUnit> findByCode(String code) {
        return where("code = ?", code).optional();
    }

    /** Units of a kind that serve exactly this territory, in the order of their founding. */
    List<OrganizationUnit> findByTerritoryIdAndKind(int territoryId, UnitKind kind) {
        return where("territory_id = ? and kind = ? order by id", territoryId, kind.name())
                .list();
    }

    /** Units that serve exactly one of these territories, by code. */
    List<OrganizationUnit> findByTerritoryIdIn(Collection<Integer> territoryIds) {
        return where("territory_id = any(?) order by code", (Object) territoryIds.toArray(Integer[]::new))
                .list();
    }

    private static OrganizationUnit read(ResultSet row, int number) throws SQLException {
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
