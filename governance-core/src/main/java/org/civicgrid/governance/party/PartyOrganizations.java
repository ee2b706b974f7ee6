package org.civicgrid.governance.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of Party organisations. */
@Repository
class PartyOrganizations extends RegisterTable<PartyOrganization> {

    private static final Cursor.Order ORDER =
            Cursor.Order.of("party-organizations", SortType.INTEGER, SortType.INTEGER, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(-1, -1, -1);
    private static final String IN_ORDER = " order by tier, display_order, id limit :rows";
    private static final int LARGEST_TREE = 2000;
    private static final String HOLDING = "o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)";

    private static final String INSERT = """
            insert into party_organization (kind, name, parent_id, resident_unit_id, contact, display_order, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:kind, :name, :parent, :residentUnit, :contact, :displayOrder, :from,
              :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update party_organization set name = :name, parent_id = :parent, contact = :contact,
              display_order = :displayOrder, valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    PartyOrganizations(JdbcClient jdbc) {
        super(jdbc, "party_organization", PartyOrganizations::read);
    }

    PartyOrganization insert(
            PartyKind kind, PartyTexts texts, @Nullable PartyOrganization parent, PartyPlace at, LocalDate from) {
        return insert(
                describing(INSERT, texts, parent == null ? null : parent.id())
                        .param("kind", kind.name())
                        .param("residentUnit", at.residentUnitId()),
                Standing.since(from, at.territory().id(), at.jurisdiction()));
    }

    @Override
    protected StatementSpec changing(PartyOrganization organization) {
        return describing(UPDATE, organization.texts(), organization.parentId());
    }

    private StatementSpec describing(String sql, PartyTexts texts, @Nullable Integer parentId) {
        return jdbc.sql(sql)
                .param("name", texts.name())
                .param("contact", texts.contact())
                .param("displayOrder", texts.displayOrder())
                .param("parent", parentId);
    }

    /** The committee or grid unit of exactly this territory that has no end, locked so that it gets none meanwhile. */
    Optional<PartyOrganization> lockOpenAt(int territoryId) {
        return where("""
                        territory_id = ? and valid_to is null and kind in ('REGIONAL_COMMITTEE', 'GRID_PARTY_UNIT')
                        for no key update
                        """, territoryId).optional();
    }

    /** How many belong to an organisation on a day or later. */
    long countBranchesAfter(int id, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from party_organization where parent_id = ? and (valid_to is null or valid_to > ?)")
                .params(id, day)
                .query(Long.class)
                .single();
    }

    /** Whether a resident unit has an organisation on a day or later. */
    boolean hasPartyAfter(int residentUnitId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from party_organization
                                       where resident_unit_id = ? and (valid_to is null or valid_to > ?))
                        """).params(residentUnitId, day).query(Boolean.class).single();
    }

    KeysetPage<PartyOrganization> page(Territory top, PartyQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = list(top, query, day, """
                         and (:kind = '' or kind = :kind) and (:words = '' or strpos(lower(name), :words) > 0)
                         and (tier, display_order, id) > (:tier, :order, :id)
                        """ + IN_ORDER)
                .param("kind", value(query.kind()))
                .param("tier", start.integer(0))
                .param("order", start.integer(1))
                .param("id", start.integer(2))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(
                rows, paging, row -> ORDER.at(row.tier(), row.texts().displayOrder(), row.id()));
    }

    /**
     * Organisations in and below the territory, from those whose parent stands elsewhere so many levels down, in the order of
     * lists.
     */
    List<PartyOrganization> down(Territory top, int levels, LocalDate day) {
        var column = column(top, true);
        return jdbc.sql("""
                        with recursive chart as (
                          select o.id, 1 as depth from party_organization o
                          where o.%1$s = :top and %2$s and not exists (
                            select from party_organization p where p.id = o.parent_id and p.%1$s = :top)
                          union all
                          select o.id, chart.depth + 1 from party_organization o join chart on o.parent_id = chart.id
                          where chart.depth < :levels and %2$s)
                        select * from party_organization where id in (select id from chart)
                        """.formatted(column, HOLDING) + IN_ORDER)
                .param("top", top.id())
                .param("levels", levels)
                .param("day", day)
                .param("rows", LARGEST_TREE)
                .query(mapper)
                .list();
    }

    /** What belongs to an organisation directly, in the order of lists. */
    List<PartyOrganization> branches(int id, LocalDate day) {
        return jdbc.sql("select * from party_organization o where parent_id = :parent and " + HOLDING + IN_ORDER)
                .param("parent", id)
                .param("day", day)
                .param("rows", LARGEST_TREE)
                .query(mapper)
                .list();
    }

    /** How many belong to each of some organisations directly; one to which none does is absent. */
    Map<Integer, Long> countBranches(Collection<Integer> ids, LocalDate day) {
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select parent_id, count(*) as number from party_organization o where parent_id = any(:ids) and "
                        + HOLDING + " group by parent_id")
                .param("ids", ids.toArray(Integer[]::new))
                .param("day", day)
                .query((RowCallbackHandler) row -> counts.put(row.getInt("parent_id"), row.getLong("number")));
        return counts;
    }

    /** Per kind and child territory. */
    List<Count> counts(Territory top, LocalDate day) {
        return counts("kind", top, day);
    }

    /** Names of some, by id. */
    Map<Integer, String> names(Collection<Integer> ids) {
        var names = new HashMap<Integer, String>();
        jdbc.sql("select id, name from party_organization where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getInt("id"), row.getString("name")));
        return names;
    }

    private static PartyOrganization read(ResultSet row, int number) throws SQLException {
        return new PartyOrganization(
                row.getInt("id"),
                PartyKind.valueOf(row.getString("kind")),
                row.getInt("tier"),
                new PartyTexts(row.getString("name"), row.getString("contact"), row.getInt("display_order")),
                row.getObject("parent_id", Integer.class),
                row.getObject("resident_unit_id", Integer.class),
                Standing.read(row),
                row.getInt("version"));
    }
}
