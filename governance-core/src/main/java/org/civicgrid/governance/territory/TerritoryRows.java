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
        return new TerritoryTree(edition, territories(), microGrids());
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

    private List<MicroGrid> microGrids() {
        return jdbc.sql("select m.* from micro_grid m where valid_to is null")
                .query(TerritoryRows::microGrid)
                .list();
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
                row.getObject("successor_id", Integer.class));
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
                Validity.of(row));
    }

    /** A shape as GeoJSON geometry text. */
    record Shape(int id, String geometry) {}
}
