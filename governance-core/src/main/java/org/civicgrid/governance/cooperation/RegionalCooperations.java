package org.civicgrid.governance.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.cooperation.CooperationQuery.Days;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of shared actions, each row with the numbers of who takes part. */
@Repository
class RegionalCooperations extends VersionedTable<RegionalCooperation> {

    private static final Cursor.Order ORDER = Cursor.Order.of("cooperations", SortType.DATE, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(LocalDate.of(9999, 12, 31), 0);
    private static final int ANY = 0;

    private static final String COLUMNS = """
            *, array(select organization_id from regional_cooperation_party
                     where cooperation_id = regional_cooperation.id and organization_id is not null order by 1) as organizations,
              array(select resident_unit_id from regional_cooperation_party
                    where cooperation_id = regional_cooperation.id and resident_unit_id is not null order by 1) as resident_units
            """;

    /** Of a territory, beginning within some days and of a state. */
    private static final String ASKED = """
             = :top and starts_on >= :from and starts_on < :to
              and (:state = '' or state = :state or :state = 'VALID' and state <> 'CANCELLED')
            """;

    private static final String INSERT = """
            insert into regional_cooperation (committee_id, kind, title, content, starts_on, ends_on,
              territory_id, district_id, street_id, community_id)
            values (:committee, :kind, :title, :content, :startsOn, :endsOn,
              :territory, :district, :street, :community)
            returning id
            """;

    private static final String UPDATE = """
            update regional_cooperation set kind = :kind, title = :title, content = :content,
              starts_on = :startsOn, ends_on = :endsOn, state = :state, participants = :participants, result = :result,
              benefit = :benefit, cancel_reason = :cancelReason, version = version + 1
            where id = :id and version = :version
            returning
            """ + COLUMNS;

    RegionalCooperations(JdbcClient jdbc) {
        super(jdbc, "regional_cooperation", RegionalCooperations::read);
    }

    Optional<RegionalCooperation> find(int id, Reach reach) {
        return where("id = ?", id).optional().filter(it -> reach.browses(it.place()));
    }

    /** The same, locked against other changes until the transaction ends. */
    Optional<RegionalCooperation> lock(int id, Reach reach) {
        return where("id = ? for no key update", id).optional().filter(it -> reach.browses(it.place()));
    }

    RegionalCooperation insert(int committeeId, Territory at, CooperationPlan plan) {
        var place = at.jurisdiction();
        int id = planned(INSERT, plan)
                .param("committee", committeeId)
                .param("territory", at.id())
                .param("district", place.districtId())
                .param("street", place.streetId())
                .param("community", place.communityId())
                .query(Integer.class)
                .single();
        addParties(id, plan.parties());
        return where("id = ?", id).single();
    }

    /** With the row goes who takes part. */
    @Override
    public RegionalCooperation update(RegionalCooperation before, RegionalCooperation after) {
        if (!before.plan().parties().equals(after.plan().parties())) {
            jdbc.sql("delete from regional_cooperation_party where cooperation_id = ?")
                    .param(before.id())
                    .update();
            addParties(before.id(), after.plan().parties());
        }
        return super.update(before, after);
    }

    @Override
    protected StatementSpec updating(RegionalCooperation it) {
        var result = it.result();
        return planned(UPDATE, it.plan())
                .param("state", it.state().name())
                .param("participants", result == null ? null : result.participants())
                .param("result", result == null ? null : result.result())
                .param("benefit", result == null ? null : result.benefit())
                .param("cancelReason", it.cancelReason());
    }

    @Override
    protected MappedQuerySpec<RegionalCooperation> where(String where, Object... values) {
        return jdbc.sql("select " + COLUMNS + " from regional_cooperation where " + where)
                .params(values)
                .query(mapper);
    }

    /** The latest first. */
    KeysetPage<RegionalCooperation> page(Territory top, CooperationQuery query, Days days, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var column = query.below() ? top.level().getColumn() : "territory_id";
        var rows = asked("select " + COLUMNS, column, top, days, query.state(), """
                         and (:kind = '' or kind = :kind)
                         and ((:organization = 0 and :unit = 0) or exists (
                           select from regional_cooperation_party p where p.cooperation_id = regional_cooperation.id
                             and (:organization = 0 or organization_id = :organization) and (:unit = 0 or resident_unit_id = :unit)))
                         and (:words = '' or strpos(lower(title), :words) > 0 or exists (
                           select from regional_cooperation_party p left join resident_unit u on u.id = p.resident_unit_id
                             left join party_organization o on o.id = p.organization_id
                           where p.cooperation_id = regional_cooperation.id and strpos(lower(coalesce(u.name, o.name)), :words) > 0))
                         and (starts_on, id) < (:day, :id)
                        order by starts_on desc, id desc limit :rows
                        """)
                .param("kind", query.kind() == null ? "" : query.kind().name())
                .param("organization", Objects.requireNonNullElse(query.organization(), ANY))
                .param("unit", Objects.requireNonNullElse(query.residentUnit(), ANY))
                .param(
                        "words",
                        query.words() == null ? "" : query.words().strip().toLowerCase(Locale.ROOT))
                .param("day", start.date(0))
                .param("id", start.integer(1))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.plan().startsOn(), row.id()));
    }

    /** How many begin in each month, per kind and territory one level below: one statement on every level. */
    List<Cell> cells(Territory top, Days days, @Nullable AskedState state) {
        var child = top.level().below().orElse(Level.COMPOUND).getColumn();
        return asked(
                        "select " + child + " as child_id, extract(month from starts_on)::integer as month, kind,"
                                + " count(*) as number",
                        top.level().getColumn(),
                        top,
                        days,
                        state,
                        " group by 1, 2, 3")
                .query(Cell.class)
                .list();
    }

    /**
     * A number of shared actions.
     *
     * @param childId the territory one level below; null for those of the territory's own committee
     * @param month 1 to 12
     */
    record Cell(@Nullable Integer childId, int month, CooperationKind kind, long number) {}

    private StatementSpec asked(
            String select, String column, Territory top, Days days, @Nullable AskedState state, String rest) {
        return jdbc.sql(select + " from regional_cooperation where " + column + ASKED + rest)
                .param("top", top.id())
                .param("from", days.from())
                .param("to", days.to())
                .param("state", state == null ? "" : state.name());
    }

    private StatementSpec planned(String sql, CooperationPlan plan) {
        return jdbc.sql(sql)
                .param("kind", plan.kind().name())
                .param("title", plan.title())
                .param("content", plan.content())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn());
    }

    private void addParties(int id, CooperationParties parties) {
        jdbc.sql("""
                insert into regional_cooperation_party (cooperation_id, place, organization_id, resident_unit_id)
                select :id, row_number() over (order by organization, unit), organization, unit
                from (select unnest(:organizations::integer[]) as organization, null::integer as unit
                      union all select null, unnest(:units::integer[])) as party
                """)
                .param("id", id)
                .param("organizations", parties.organizations().toArray(Integer[]::new))
                .param("units", parties.residentUnits().toArray(Integer[]::new))
                .update();
    }

    private static RegionalCooperation read(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        return new RegionalCooperation(
                row.getInt("id"),
                row.getInt("committee_id"),
                row.getInt("territory_id"),
                Jurisdiction.of(row),
                new CooperationPlan(
                        CooperationKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("content"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        new CooperationParties(ids(row, "organizations"), ids(row, "resident_units"))),
                CooperationState.valueOf(row.getString("state")),
                result == null
                        ? null
                        : new CooperationResult(row.getInt("participants"), result, row.getString("benefit")),
                row.getString("cancel_reason"),
                row.getBoolean("made_up"),
                row.getInt("version"));
    }

    private static List<Integer> ids(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
