package org.civicgrid.governance.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.PinyinInitials;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole territories in, set by set, parents before children; for the first loading of a district. */
@Service
@Transactional
@RequiredArgsConstructor
public class TerritoryIntake {

    private final JdbcTemplate jdbc;
    private final TerritoryRows rows;
    private final TerritoryEditions editions;

    /** Whether any territory is there. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from territory)", Boolean.class));
    }

    /** Adds rows of one level; each parent code must be in the table already. */
    public void add(Collection<NewTerritory> territories) {
        jdbc.batchUpdate("""
                insert into territory (code, level, kind, name, short_name, initials, parent_id, district_id,
                  urban_rural_class, centre_lng, centre_lat, geometry, source_crs, households, residents, buildings,
                  made_up, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?,
                  (select id from territory where code = ? order by valid_from desc limit 1), 0,
                  ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                """, territories.stream().map(TerritoryIntake::values).toList());
        changed();
    }

    /** Adds building micro-grids, each with the compounds that it covers; grids and compounds must be there already. */
    public void addMicroGrids(Collection<NewMicroGrid> microGrids) {
        jdbc.batchUpdate(
                """
                insert into micro_grid (code, grid_id, name, geometry, households, residents, made_up, valid_from)
                values (?, (select id from territory where code = ? and valid_to is null), ?, ?::jsonb, ?, ?, ?, ?)
                """,
                microGrids.stream()
                        .map(m -> new Object[] {
                            m.code(), m.code().substring(0, Level.GRID.getDigits()), m.name(), m.geometry(),
                            m.households(), m.residents(), m.madeUp(), m.validFrom()
                        })
                        .toList());
        link(
                "insert into micro_grid_compound select m.id, t.id from micro_grid m, territory t"
                        + " where m.code = ? and t.code = ? and t.level = 'COMPOUND'",
                microGrids.stream()
                        .flatMap(m -> m.compounds().stream().map(c -> new Object[] {m.code(), c}))
                        .toList());
        changed();
    }

    /** Adds the grids, beside its home grid, into which each compound reaches: compound code → grid codes. */
    public void addOverlaps(Map<String, ? extends Collection<String>> overlaps) {
        link(
                "insert into compound_overlap select c.id, g.id from territory c, territory g"
                        + " where c.code = ? and c.level = 'COMPOUND' and g.code = ?",
                overlaps.entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(grid -> new Object[] {e.getKey(), grid}))
                        .toList());
        changed();
    }

    private void link(String sql, List<Object[]> pairs) {
        if (!pairs.isEmpty()) {
            jdbc.batchUpdate(sql, pairs);
        }
    }

    private void changed() {
        rows.changed(editions);
    }

    private static @Nullable Object[] values(NewTerritory t) {
        return new Object[] {
            t.code(),
            new TerritoryCode(t.code()).level().name(),
            t.kind().name(),
            t.name(),
            t.shortName(),
            PinyinInitials.of(t.name()),
            t.parentCode(),
            t.urbanRuralClass(),
            t.centre() == null ? null : t.centre().lng(),
            t.centre() == null ? null : t.centre().lat(),
            t.geometry(),
            t.sourceCrs(),
            t.sizes().households(),
            t.sizes().residents(),
            t.sizes().buildings(),
            t.madeUp(),
            t.validity().from(),
            t.validity().to()
        };
    }

    /**
     * A territory to add.
     *
     * @param code whose number of digits tells the level
     * @param parentCode code of the territory one level above; null for a district
     * @param urbanRuralClass NBS class of a community, for example 111
     * @param centre a point inside, CGCS2000
     * @param geometry GeoJSON geometry (Polygon or MultiPolygon) in CGCS2000, or null
     * @param sourceCrs coordinate system in which the geometry arrived
     * @param madeUp true for demonstration data
     */
    public record NewTerritory(
            String code,
            TerritoryKind kind,
            String name,
            String shortName,
            @Nullable String parentCode,
            @Nullable String urbanRuralClass,
            @Nullable LngLat centre,
            @Nullable String geometry,
            String sourceCrs,
            Territory.Sizes sizes,
            boolean madeUp,
            Validity validity) {}

    /**
     * A micro-grid to add; the first 15 digits of its code are the grid's.
     *
     * @param geometry GeoJSON geometry (Polygon or MultiPolygon) in CGCS2000, or null
     * @param madeUp true for demonstration data
     * @param validFrom first day, Asia/Shanghai
     * @param compounds codes of compounds whose buildings it covers
     */
    public record NewMicroGrid(
            String code,
            String name,
            @Nullable String geometry,
            int households,
            int residents,
            boolean madeUp,
            LocalDate validFrom,
            List<String> compounds) {}
}
