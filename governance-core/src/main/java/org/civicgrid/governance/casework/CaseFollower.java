package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.database.RowSecurity;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.reform.Concern;
import org.civicgrid.governance.reform.Redrawn;
import org.civicgrid.governance.reform.ReformFollower;
import org.civicgrid.governance.territory.GeoJson;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How cases follow a reform. A case that is over keeps the jurisdiction of its day. One that is open, or was reported since the
 * new map holds, lies in the community and street to which its ground belongs now, with their units. Where a grid is divided,
 * every case on the part that was cut off bears the new grid, which then tells its ground on the maps of all days.
 *
 * <p>Nobody writes a case from here to the end of the transaction: it comes last.
 */
@Component
@Order(1000)
@RequiredArgsConstructor
class CaseFollower implements ReformFollower {

    private static final int BATCH = 1000;
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final RowSecurity security;
    private final Cases cases;
    private final CaseHistory histories;
    private final CaseClocks clocks;
    private final TerritoryRegistry territories;
    private final ApplicationEventPublisher events;

    @Override
    public String kind() {
        return "open-cases";
    }

    @Override
    public Set<String> tables() {
        return Set.of("case_record");
    }

    @Override
    public long count(Concern concern) {
        seeAll();
        return jdbc.sql("""
                select count(*) from case_record
                where open and (grid_id = any(:territories) or compound_id = any(:territories) or micro_grid_id = any(:microGrids))
                """)
                .param("territories", concern.territoryIds())
                .param("microGrids", concern.microGridIds())
                .query(Long.class)
                .single();
    }

    @Override
    public void follow(Redrawn redrawn) {
        seeAll();
        jdbc.sql("lock table case_record in share row exclusive mode").update();
        for (var part : parts(redrawn.reform())) {
            relabel(part, redrawn.back());
        }
        place(redrawn.from(), redrawn.back() ? " or c.closed_at >= :since" : "");
        name();
    }

    /**
     * Puts right what a reform could not see: a report that was on its way when it was applied, and a case that was over then
     * and has been opened again.
     */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    @Transactional
    void sweep() {
        if (territories.wasEverRedrawn()) {
            seeAll();
            place(NEVER, "");
        }
    }

    private void seeAll() {
        security.apply(Reach.Scope.EVERYTHING.name(), 0, 0);
    }

    /** Grids, compounds and micro-grids that the reform cut out of others. */
    private List<Part> parts(int reform) {
        return jdbc.sql("""
                select id, predecessor_id as predecessor, geometry::text as shape, lower(level) || '_id' as column
                from territory where born_in = :reform and level in ('GRID', 'COMPOUND')
                union all
                select id, predecessor_id, geometry::text, 'micro_grid_id' from micro_grid where born_in = :reform
                """).param("reform", reform).query(Part.class).list();
    }

    /** @param column of the case that names it */
    private record Part(int id, int predecessor, String shape, String column) {}

    private void relabel(Part part, boolean back) {
        var whole = back ? part.id() : part.predecessor();
        var locator = new IndexedPointInAreaLocator(GeoJson.read(part.shape()));
        var moved = jdbc
                .sql("select id, lng, lat from case_record where " + part.column() + " = :whole order by id")
                .param("whole", whole)
                .query(Spot.class)
                .list()
                .stream()
                .filter(it -> back || locator.locate(new Coordinate(it.lng(), it.lat())) != Location.EXTERIOR)
                .map(Spot::id)
                .toList();
        for (int i = 0; i < moved.size(); i += BATCH) {
            relabel(
                    moved.subList(i, Math.min(moved.size(), i + BATCH)),
                    part.column(),
                    back ? part.predecessor() : part.id());
        }
    }

    private record Spot(long id, double lng, double lat) {}

    /** Its acts are counted where it lies now, from the first day on. */
    private void relabel(List<Long> ids, String column, int place) {
        var figures = column.equals("grid_id");
        if (figures) {
            events.publishEvent(new CasesMoved(moves(ids), true));
        }
        jdbc.sql("update case_record set " + column + " = :place, version = version + 1 where id = any(:ids)")
                .param("place", place)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        if (figures) {
            events.publishEvent(new CasesMoved(moves(ids), false));
        }
    }

    private List<CaseMoved> moves(List<Long> ids) {
        var acts = histories.ofAll(ids);
        var moves = new ArrayList<CaseMoved>();
        for (var it : cases.findByIdIn(ids)) {
            var own = Objects.requireNonNull(acts.get(it.id()));
            moves.addAll(CaseStore.moves(it, own, clocks.read(own)));
        }
        return moves;
    }

    /**
     * Places open cases, and those reported on a day or later.
     *
     * @param further which others; on the way back those that ended meanwhile, for which every case has to be looked at
     */
    private void place(LocalDate since, String further) {
        jdbc.sql("""
                with moved as (
                  select c.id, l.district_id, l.street_id, l.community_id
                  from case_record c join grid_lineage l on l.label_id = c.grid_id and l.valid_to is null
                  where (c.open or c.reported_at >= :since%s)
                    and (c.street_id, c.community_id) is distinct from (l.street_id, l.community_id)
                ), placed as (
                  update case_record c set district_id = m.district_id, street_id = m.street_id, community_id = m.community_id,
                    desk_unit_id = unit_in_place(c.desk_unit_id, m.street_id, m.community_id),
                    lead_unit_id = unit_in_place(c.lead_unit_id, m.street_id, m.community_id),
                    holder_unit_id = unit_in_place(c.holder_unit_id, m.street_id, m.community_id),
                    decider_unit_id = unit_in_place(c.decider_unit_id, m.street_id, m.community_id),
                    version = c.version + 1
                  from moved m where c.id = m.id
                  returning c.id, c.lead_unit_id, c.reported_at
                )
                insert into case_handler (case_id, unit_id, reported_at)
                select id, lead_unit_id, reported_at from placed where lead_unit_id is not null
                on conflict do nothing
                """.formatted(further))
                .param("since", since.atStartOfDay(CalendarZone.SHANGHAI).toOffsetDateTime())
                .update();
    }

    /** Open cases name compounds and micro-grids that there are. */
    private void name() {
        jdbc.sql("""
                update case_record c set compound_id = h.id, version = c.version + 1
                from territory t left join territory h on h.id = territory_heir(t.id) and h.level = 'COMPOUND'
                where c.open and t.id = c.compound_id and t.valid_to is not null
                """).update();
        jdbc.sql("""
                update case_record c set micro_grid_id = micro_grid_heir(m.id), version = c.version + 1
                from micro_grid m where c.open and m.id = c.micro_grid_id and m.valid_to is not null
                """).update();
    }
}
