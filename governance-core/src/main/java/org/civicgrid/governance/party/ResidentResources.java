package org.civicgrid.governance.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of what resident units offer. */
@Repository
class ResidentResources extends RegisterTable<ResidentResource> {

    private static final Cursor.Order ORDER = Cursor.Order.of("resident-resources", SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(0);
    private static final int ANY = 0;

    private static final String INSERT = """
            insert into resident_resource (resident_unit_id, kind, description, available, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:unit, :kind, :description, :available, :from,
              :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update resident_resource set kind = :kind, description = :description, available = :available,
              valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    ResidentResources(JdbcClient jdbc) {
        super(jdbc, "resident_resource", ResidentResources::read);
    }

    ResidentResource insert(int residentUnitId, ResourceTexts texts, Standing standing) {
        return insert(describing(INSERT, texts).param("unit", residentUnitId), standing);
    }

    @Override
    protected StatementSpec changing(ResidentResource resource) {
        return describing(UPDATE, resource.texts());
    }

    private StatementSpec describing(String sql, ResourceTexts texts) {
        return jdbc.sql(sql)
                .param("kind", texts.kind().name())
                .param("description", texts.description())
                .param("available", texts.available());
    }

    /** What units that hold on the day offer on it; words are looked for in what is offered and in the unit's name. */
    KeysetPage<ResidentResource> page(Territory top, ResourceQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = list(top, query, day, """
                         and (:kind = '' or kind = :kind) and (:unit = 0 or resident_unit_id = :unit)
                         and exists (select from resident_unit u
                           where u.id = resident_unit_id and (u.valid_to is null or u.valid_to > :day)
                             and (:words = '' or strpos(lower(description), :words) > 0 or strpos(lower(u.name), :words) > 0))
                         and id > :id
                        order by id limit :rows
                        """)
                .param("kind", value(query.kind()))
                .param("unit", Objects.requireNonNullElse(query.residentUnit(), ANY))
                .param("id", start.integer(0))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.id()));
    }

    private static ResidentResource read(ResultSet row, int number) throws SQLException {
        return new ResidentResource(
                row.getInt("id"),
                row.getInt("resident_unit_id"),
                new ResourceTexts(
                        ResourceKind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getString("available")),
                Standing.read(row),
                row.getInt("version"));
    }
}
