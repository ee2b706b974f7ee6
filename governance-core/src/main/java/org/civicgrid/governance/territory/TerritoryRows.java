package org.civicgrid.governance.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads territories and micro-grids from their tables. */
@Repository
@RequiredArgsConstructor
class TerritoryRows {

    private final JdbcClient jdbc;

    long edition() {
        return jdbc.sql("select edition from territory_edition")
                .query(Long.class)
                .single();
    }

    TerritoryTree tree() {
        var edition = edition();
        return new TerritoryTree(edition, territories(), past(), microGrids(), lineage());
    }

    /** GeoJSON geometry of the shapes of one level on a day, as (id, geometry). */
    List<Shape> shapes(Level level, LocalDate day) {
        return jdbc.sql("""
                select id, geometry::text as geometry from territory
                where level = :level and geometry is not null
                  and valid_from <= :day and (valid_to is null or valid_to > :day)
                """)
                .param("level", level.name())
                .param("day", day)
                .query(Shape.class)
                .list();
    }

    List<Shape> microGridShapes() {
        return jdbc.sql(
                        "select id, geometry::text as geometry from micro_grid where geometry is not null and valid_to is null")
                .query(Shape.class)
                .list();
    }

    /** Shapes of the territory itself and of its children. */
    List<Shape> shapesAround(int id) {
        return jdbc.sql("""
                select id, geometry::text as geometry from territory
                where (id = :id or parent_id = :id) and geometry is not null and valid_to is null
                order by code
                """).param("id", id).query(Shape.class).list();
    }

    /** Shapes, null where none is known, of a territory or micro-grid and of all beside it below the same parent. */
    List<Shape> shapesBeside(DraftPlace.Key key) {
        var parent = key.microGrid() ? "grid_id" : "parent_id";
        return jdbc.sql("""
                select s.id, s.geometry::text as geometry from %1$s t
                join %1$s s on s.%2$s is not distinct from t.%2$s and s.valid_to is null
                where t.id = :id
                """.formatted(table(key), parent))
                .param("id", key.id())
                .query(Shape.class)
                .list();
    }

    /** First day of the present state of a territory or micro-grid. */
    LocalDate stateBegan(DraftPlace.Key key) {
        return jdbc.sql("select state_from from " + table(key) + " where id = :id")
                .param("id", key.id())
                .query(LocalDate.class)
                .single();
    }

    private static String table(DraftPlace.Key key) {
        return key.microGrid() ? "micro_grid" : "territory";
    }

    /** Others see a change once it is committed; a copy of the map made before would be half of it. */
    void changed(TerritoryEditions editions) {
        jdbc.sql("update territory_edition set edition = edition + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                editions.forget();
            }
        });
    }

    List<Integer> overlaps(int compoundId) {
        return jdbc.sql("select grid_id from compound_overlap where compound_id = :id order by grid_id")
                .param("id", compoundId)
                .query(Integer.class)
                .list();
    }

    private List<Territory> territories() {
        return jdbc.sql("select t.* from territory t")
                .query(TerritoryRows::territory)
                .list();
    }

    /** Earlier states, each as a territory whose validity is that of the state. */
    private List<Territory> past() {
        return jdbc.sql("""
                select p.*, p.territory_id as id, p.valid_from as state_from, t.urban_rural_class, t.made_up,
                  null::integer as successor_id, t.predecessor_id
                from territory_past p join territory t on t.id = p.territory_id
                """).query(TerritoryRows::territory).list();
    }

    private List<MicroGrid> microGrids() {
        return jdbc.sql("select m.* from micro_grid m")
                .query(TerritoryRows::microGrid)
                .list();
    }

    private List<GridLineage> lineage() {
        return jdbc.sql("""
                select label_id as label, greatest(valid_from, date '0001-01-01') as "from", valid_to as "to",
                  grid_id as grid, community_id as community, street_id as street, district_id as district
                from grid_lineage
                """).query(GridLineage.class).list();
    }

    private static Territory territory(ResultSet row, int number) throws SQLException {
        var id = row.getInt("id");
        var code = new TerritoryCode(row.getString("code"));
        var lng = row.getObject("centre_lng", Double.class);
        return new Territory(
                id,
                code,
                TerritoryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("initials"),
                row.getObject("parent_id", Integer.class),
                new Jurisdiction(
                        row.getInt("district_id"),
                        row.getObject("street_id", Integer.class),
                        row.getObject("community_id", Integer.class),
                        row.getObject("grid_id", Integer.class),
                        code.level() == Level.COMPOUND ? id : null,
                        null),
                row.getString("urban_rural_class"),
                lng == null ? null : new LngLat(lng, row.getDouble("centre_lat")),
                new Territory.Sizes(row.getInt("households"), row.getInt("residents"), row.getInt("buildings")),
                row.getBoolean("made_up"),
                Validity.of(row),
                row.getObject("state_from", LocalDate.class),
                row.getObject("successor_id", Integer.class),
                row.getObject("predecessor_id", Integer.class));
    }

    private static MicroGrid microGrid(ResultSet row, int number) throws SQLException {
        return new MicroGrid(
                row.getInt("id"),
                row.getString("code"),
                row.getInt("grid_id"),
                row.getString("name"),
                row.getInt("households"),
                row.getInt("residents"),
                row.getBoolean("made_up"),
                Validity.of(row),
                row.getObject("state_from", LocalDate.class),
                row.getObject("successor_id", Integer.class));
    }

    /** A shape as GeoJSON geometry text. */
    record Shape(int id, String geometry) {}
}
