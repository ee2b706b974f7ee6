package org.civicgrid.governance.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.PinyinInitials;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.DraftPlace.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Redraws the map: tries the steps of a reform out, writes down what they make of it from a day on, and takes that back.
 * What a territory was before stays as a state of its past; records are not its business.
 */
@Service
@RequiredArgsConstructor
public class MapRedrawing {

    private final TerritoryEditions editions;
    private final TerritoryRows rows;
    private final JdbcClient jdbc;

    /**
     * What some steps would do to the map as it is now.
     *
     * @param changes in the order of codes; those of micro-grids last
     * @param faults what would be wrong with the map then; empty when nothing would
     */
    public record Plan(List<PlannedChange> changes, List<FieldFault> faults) {}

    /**
     * Tries steps out; nothing is written.
     *
     * @param within the top of what the drafter may change
     * @throws InvalidInput naming the first step that cannot be taken
     */
    public Plan plan(List<ReformStep> steps, Territory within) {
        var draft = take(steps);
        var faults = new DraftChecks(draft).faults(within);
        return new Plan(
                draft.changes().stream()
                        .map(change -> PlannedChange.of(change, draft))
                        .toList(),
                faults);
    }

    /**
     * Writes the map as the steps leave it.
     *
     * @param reform identity of the reform
     * @param within as in {@link #plan}
     * @param from first day of the new map
     * @throws InvalidInput if the steps cannot be taken, leave no sound map, or change what was changed on that day or later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(int reform, List<ReformStep> steps, Territory within, LocalDate from) {
        editions.forget();
        var draft = take(steps);
        var faults = new DraftChecks(draft).faults(within);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var changes = draft.changes();
        keepPast(reform, changes, from);
        var ids = new HashMap<Key, Integer>();
        for (var change : changes) {
            if (change.isNew()) {
                ids.put(change.after().key(), insert(reform, change, ids, from));
            } else if (!change.isEnd()) {
                update(reform, change, ids, from);
            }
        }
        changes.stream().filter(MapDraft.Change::isEnd).forEach(change -> end(reform, change.after(), ids, from));
        lineage(reform, from);
        rows.changed(editions);
    }

    /** Brings back what was before a reform; what the reform made stays until {@link #forgetBorn} with an end on its first day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(int reform) {
        jdbc.sql("""
                update territory t set valid_to = null, successor_id = null, ended_in = null where ended_in = :reform
                """).param("reform", reform).update();
        jdbc.sql("""
                update micro_grid set valid_to = null, successor_id = null, ended_in = null where ended_in = :reform
                """).param("reform", reform).update();
        for (var level : Level.values()) {
            jdbc.sql("""
                    update territory t set code = p.code, name = p.name, short_name = p.short_name, initials = p.initials,
                      kind = p.kind, parent_id = p.parent_id, centre_lng = p.centre_lng, centre_lat = p.centre_lat,
                      geometry = p.geometry, households = p.households, residents = p.residents, buildings = p.buildings,
                      state_from = p.valid_from, changed_in = p.changed_in
                    from territory_past p
                    where p.territory_id = t.id and p.reform_id = :reform and t.level = :level
                    """).param("reform", reform).param("level", level.name()).update();
        }
        jdbc.sql("""
                update micro_grid m set code = p.code, name = p.name, grid_id = p.grid_id, geometry = p.geometry,
                  households = p.households, residents = p.residents, state_from = p.valid_from, changed_in = p.changed_in
                from micro_grid_past p where p.micro_grid_id = m.id and p.reform_id = :reform
                """).param("reform", reform).update();
        jdbc.sql("delete from territory_past where reform_id = :reform")
                .param("reform", reform)
                .update();
        jdbc.sql("delete from micro_grid_past where reform_id = :reform")
                .param("reform", reform)
                .update();
        jdbc.sql("select grid_lineage_returns(:reform)")
                .param("reform", reform)
                .query((row, n) -> 0)
                .list();
        rows.changed(editions);
    }

    /** Deletes what a reform that is being taken back had made, after every record has left it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetBorn(int reform) {
        jdbc.sql("select territory_unborn(:reform)")
                .param("reform", reform)
                .query((row, n) -> 0)
                .list();
    }

    /** Whether a later reform has changed, ended or divided anything that this one changed or made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isBuiltUpon(int reform) {
        return jdbc.sql("""
                select exists (
                  select from territory_past p where p.changed_in = :reform
                  union all select from micro_grid_past p where p.changed_in = :reform
                  union all select from territory t where coalesce(t.born_in, t.changed_in) = :reform and t.ended_in <> :reform
                  union all select from territory t where t.changed_in = :reform and t.ended_in <> :reform
                  union all select from territory t where t.born_in = :reform and t.changed_in <> :reform)
                """).param("reform", reform).query(Boolean.class).single();
    }

    private MapDraft take(List<ReformStep> steps) {
        var draft = new MapDraft(editions.current().tree(), new DraftShapes(rows)::of);
        new DraftSteps(draft).take(steps);
        return draft;
    }

    /** @throws InvalidInput if something was changed on that day already: a day has one map */
    private void keepPast(int reform, List<MapDraft.Change> changes, LocalDate from) {
        var late = changes.stream()
                .filter(change -> !change.isNew())
                .filter(change -> !rows.stateBegan(change.after().key()).isBefore(from))
                .map(change -> FieldFault.of(
                        "effectiveOn", "reform-same-day", from, change.after().reference()))
                .toList();
        if (!late.isEmpty()) {
            throw new InvalidInput(late);
        }
        var changed = changes.stream()
                .filter(change -> !change.isNew() && !change.isEnd())
                .toList();
        jdbc.sql("""
                insert into territory_past (territory_id, valid_from, valid_to, code, level, kind, name, short_name, initials,
                  parent_id, district_id, street_id, community_id, grid_id, centre_lng, centre_lat, geometry,
                  households, residents, buildings, reform_id, changed_in)
                select id, state_from, :from, code, level, kind, name, short_name, initials,
                  parent_id, district_id, street_id, community_id, grid_id, centre_lng, centre_lat, geometry,
                  households, residents, buildings, :reform, changed_in
                from territory where id = any(:ids)
                """)
                .param("from", from)
                .param("reform", reform)
                .param("ids", ids(changed, false))
                .update();
        jdbc.sql("""
                insert into micro_grid_past (micro_grid_id, valid_from, valid_to, code, grid_id, name, geometry, households,
                  residents, reform_id, changed_in)
                select id, state_from, :from, code, grid_id, name, geometry, households, residents, :reform, changed_in
                from micro_grid where id = any(:ids)
                """)
                .param("from", from)
                .param("reform", reform)
                .param("ids", ids(changed, true))
                .update();
    }

    private static Integer[] ids(List<MapDraft.Change> changes, boolean microGrids) {
        return changes.stream()
                .map(MapDraft.Change::after)
                .filter(it -> it.isMicroGrid() == microGrids)
                .map(DraftPlace::id)
                .toArray(Integer[]::new);
    }

    private int insert(int reform, MapDraft.Change change, Map<Key, Integer> ids, LocalDate from) {
        var it = change.after();
        var sql = it.isMicroGrid() ? """
                insert into micro_grid (code, grid_id, name, geometry, households, residents, made_up, valid_from,
                  predecessor_id, born_in, changed_in)
                values (:code, :parent, :name, :geometry::jsonb, :households, :residents, :madeUp, :from, :predecessor,
                  :reform, :reform)
                returning id
                """ : """
                insert into territory (code, level, kind, name, short_name, initials, parent_id, district_id,
                  urban_rural_class, centre_lng, centre_lat, geometry, households, residents, buildings, made_up,
                  valid_from, predecessor_id, born_in, changed_in)
                values (:code, :level, :kind, :name, :shortName, :initials, :parent, 0,
                  (select urban_rural_class from territory where id = :predecessor), :lng, :lat, :geometry::jsonb,
                  :households, :residents, :buildings, :madeUp, :from, :predecessor, :reform, :reform)
                returning id
                """;
        return describe(sql, reform, change, ids, from)
                .param("madeUp", it.madeUp())
                .param("predecessor", resolve(it.isMicroGrid(), it.predecessor(), ids))
                .param("level", Objects.toString(it.level(), null))
                .query(Integer.class)
                .single();
    }

    private void update(int reform, MapDraft.Change change, Map<Key, Integer> ids, LocalDate from) {
        var sql = change.after().isMicroGrid() ? """
                update micro_grid set code = :code, grid_id = :parent, name = :name,
                  geometry = coalesce(:geometry::jsonb, geometry), households = :households, residents = :residents,
                  state_from = :from, changed_in = :reform
                where id = :id
                """ : """
                update territory set code = :code, kind = :kind, name = :name, short_name = :shortName,
                  initials = :initials, parent_id = :parent, centre_lng = coalesce(:lng, centre_lng),
                  centre_lat = coalesce(:lat, centre_lat), geometry = coalesce(:geometry::jsonb, geometry),
                  households = :households, residents = :residents, buildings = :buildings, state_from = :from,
                  changed_in = :reform
                where id = :id
                """;
        describe(sql, reform, change, ids, from)
                .param("id", change.after().id())
                .update();
    }

    private JdbcClient.StatementSpec describe(
            String sql, int reform, MapDraft.Change change, Map<Key, Integer> ids, LocalDate from) {
        var it = change.after();
        var inside = change.shape() == null ? null : change.shape().getInteriorPoint();
        return jdbc.sql(sql)
                .param("reform", reform)
                .param("from", from)
                .param("code", it.code())
                .param("kind", Objects.toString(it.kind(), null))
                .param("name", it.name())
                .param("shortName", it.shortName())
                .param("initials", PinyinInitials.of(it.name()))
                .param("parent", resolve(false, it.parent(), ids))
                .param("geometry", change.shape() == null ? null : GeoJson.of(change.shape()))
                .param("lng", inside == null ? null : GeoJson.sixDecimals(inside.getX()))
                .param("lat", inside == null ? null : GeoJson.sixDecimals(inside.getY()))
                .param("households", it.sizes().households())
                .param("residents", it.sizes().residents())
                .param("buildings", it.sizes().buildings());
    }

    private void end(int reform, DraftPlace it, Map<Key, Integer> ids, LocalDate from) {
        jdbc.sql("update " + (it.isMicroGrid() ? "micro_grid" : "territory")
                        + " set valid_to = :from, successor_id = :successor, ended_in = :reform where id = :id")
                .param("from", from)
                .param("successor", resolve(it.isMicroGrid(), it.successor(), ids))
                .param("reform", reform)
                .param("id", it.id())
                .update();
    }

    private void lineage(int reform, LocalDate from) {
        jdbc.sql("select grid_lineage_follows(:reform, :from)")
                .param("reform", reform)
                .param("from", from)
                .query((row, n) -> 0)
                .list();
    }

    private static @Nullable Integer resolve(boolean microGrid, @Nullable Integer id, Map<Key, Integer> ids) {
        return id == null || id >= 0 ? id : Objects.requireNonNull(ids.get(new Key(microGrid, id)));
    }
}
