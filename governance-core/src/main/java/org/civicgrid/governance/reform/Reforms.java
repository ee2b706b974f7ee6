package org.civicgrid.governance.reform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.territory.ReformStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The table of boundary reforms. */
@Repository
class Reforms extends VersionedTable<Reform> {

    private static final Cursor.Order ORDER = Cursor.Order.of("boundary-reforms", SortType.INTEGER);
    private static final TypeReference<List<ReformStep>> STEPS = new TypeReference<>() {};

    /** The territory of a reform lies within that of whoever asks, or above it: what concerns him he may read. */
    private static final String VISIBLE = """
            exists (select from territory t, territory h where t.id = within_id and h.id = :home
              and (:home in (t.district_id, t.street_id, t.community_id, t.grid_id)
                or t.id in (h.district_id, h.street_id, h.community_id, h.grid_id)))
            """;

    private final ObjectMapper json;

    Reforms(JdbcClient jdbc, ObjectMapper json) {
        super(jdbc, "boundary_reform", (row, number) -> read(row, json));
        this.json = json;
    }

    /** @param postId of the drafter */
    Reform insert(Reform it, int postId) {
        return describe("""
                insert into boundary_reform (title, basis, within_id, effective_on, steps, state, drafter_person_id,
                  drafter_post_id, drafter, made_up)
                values (:title, :basis, :within, :effectiveOn, :steps::jsonb, :state, :drafterPerson, :post, :drafter, :madeUp)
                returning *
                """, it)
                .param("drafterPerson", it.drafterPersonId())
                .param("post", postId)
                .param("drafter", it.drafter())
                .param("madeUp", it.madeUp())
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(Reform after) {
        return describe("""
                update boundary_reform set title = :title, basis = :basis, within_id = :within, effective_on = :effectiveOn,
                  steps = :steps::jsonb, state = :state, decider_person_id = :deciderPerson, decider = :decider,
                  decided_at = :decidedAt, decision = :decision, applied_at = :appliedAt, failure = :failure,
                  undone_at = :undoneAt, version = version + 1
                where id = :id and version = :version
                returning *
                """, after)
                .param("deciderPerson", after.deciderPersonId())
                .param("decider", after.decider())
                .param("decidedAt", Moments.stored(after.decidedAt()))
                .param("decision", after.decision())
                .param("appliedAt", Moments.stored(after.appliedAt()))
                .param("failure", after.failure())
                .param("undoneAt", Moments.stored(after.undoneAt()));
    }

    private StatementSpec describe(String sql, Reform it) {
        return jdbc.sql(sql)
                .param("title", it.title())
                .param("basis", it.basis())
                .param("within", it.withinId())
                .param("effectiveOn", it.effectiveOn())
                .param("steps", json.writerFor(STEPS).writeValueAsString(it.steps()))
                .param("state", it.state().name());
    }

    Optional<Reform> find(int id, Reach reach) {
        return jdbc.sql("select * from boundary_reform where id = :id and " + VISIBLE)
                .param("id", id)
                .param("home", reach.territoryId())
                .query(mapper)
                .optional();
    }

    Optional<Reform> lock(int id) {
        return where("id = ? for no key update", id).optional();
    }

    KeysetPage<Reform> page(Reach reach, @Nullable ReformState state, Paging paging) {
        var start = paging.start(ORDER).orElse(ORDER.at(Integer.MAX_VALUE));
        var found = jdbc.sql("select * from boundary_reform where (:state = '' or state = :state) and id < :id and "
                        + VISIBLE + " order by id desc limit :rows")
                .param("state", state == null ? "" : state.name())
                .param("id", start.integer(0))
                .param("home", reach.territoryId())
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(found, paging, row -> ORDER.at(row.id()));
    }

    /** Applied ones that made, changed or ended a territory, the oldest first. */
    List<Reform> of(int territory) {
        return where("""
                id in (
                  select unnest(array[born_in, changed_in, ended_in]) from territory where id = ?
                  union select unnest(array[changed_in, reform_id]) from territory_past where territory_id = ?)
                order by effective_on, id
                """, territory, territory).list();
    }

    /** Approved, and their day has come. */
    List<Reform> due(LocalDate today) {
        return where("state = 'APPROVED' and effective_on <= ? order by effective_on, id", today)
                .list();
    }

    private static Reform read(ResultSet row, ObjectMapper json) throws SQLException {
        return new Reform(
                row.getInt("id"),
                row.getString("title"),
                row.getString("basis"),
                row.getInt("within_id"),
                row.getObject("effective_on", LocalDate.class),
                json.readValue(row.getString("steps"), STEPS),
                ReformState.valueOf(row.getString("state")),
                row.getInt("drafter_person_id"),
                row.getString("drafter"),
                row.getObject("decider_person_id", Integer.class),
                row.getString("decider"),
                Moments.of(row, "decided_at"),
                row.getString("decision"),
                Moments.of(row, "applied_at"),
                row.getString("failure"),
                Moments.of(row, "undone_at"),
                row.getBoolean("made_up"),
                row.getInt("version"));
    }
}
