package org.civicgrid.governance.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Territory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of resident units. */
@Repository
class ResidentUnits extends RegisterTable<ResidentUnit> {

    private static final Cursor.Order ORDER = Cursor.Order.of("resident-units", SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(0);

    private static final String INSERT = """
            insert into resident_unit (name, credit_code, credit_code_confirmed, contact, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:name, :creditCode, :confirmed, :contact, :from,
              :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update resident_unit set name = :name, credit_code = :creditCode, credit_code_confirmed = :confirmed,
              contact = :contact, valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    ResidentUnits(JdbcClient jdbc) {
        super(jdbc, "resident_unit", ResidentUnits::read);
    }

    ResidentUnit insert(ResidentUnitTexts texts, Standing standing) {
        return insert(describing(INSERT, texts), standing);
    }

    @Override
    protected StatementSpec changing(ResidentUnit unit) {
        return describing(UPDATE, unit.texts());
    }

    private StatementSpec describing(String sql, ResidentUnitTexts texts) {
        return jdbc.sql(sql)
                .param("name", texts.name())
                .param("creditCode", texts.creditCode())
                .param("confirmed", texts.isConfirmed())
                .param("contact", texts.contact());
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException if there is none */
    ResidentUnit require(int id) {
        return where("id = ?", id).single();
    }

    /** Units by their ids. */
    Map<Integer, ResidentUnit> byId(Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from resident_unit where id in (:ids)")
                        .param("ids", Set.copyOf(ids))
                        .query(mapper)
                        .stream()
                        .collect(Collectors.toMap(ResidentUnit::id, Function.identity()));
    }

    KeysetPage<ResidentUnit> page(Territory top, ResidentUnitQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = list(top, query, day, """
                         and (:words = '' or strpos(lower(name), :words) > 0 or lower(credit_code) = :words)
                         and id > :id
                        order by id limit :rows
                        """)
                .param("id", start.integer(0))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.id()));
    }

    /** Names of some, by id. */
    Map<Integer, String> names(Collection<Integer> ids) {
        var names = new HashMap<Integer, String>();
        jdbc.sql("select id, name from resident_unit where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getInt("id"), row.getString("name")));
        return names;
    }

    private static ResidentUnit read(ResultSet row, int number) throws SQLException {
        return new ResidentUnit(
                row.getInt("id"),
                new ResidentUnitTexts(row.getString("name"), row.getString("credit_code"), row.getString("contact")),
                Standing.read(row),
                row.getInt("version"));
    }
}
