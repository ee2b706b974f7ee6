package org.civicgrid.governance.venue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of service points. */
@Repository
class ServicePoints extends RegisterTable<ServicePoint> {

    private static final Cursor.Order ORDER = Cursor.Order.of("service-points", SortType.INTEGER, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(-1, -1);
    private static final int MOST_PLACED = 2000;

    private static final String INSERT = """
            insert into service_point (level, name, address, lng, lat, phone, hours, services, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:level, :name, :address, :lng, :lat, :phone, :hours, :services, :from,
              :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update service_point set name = :name, address = :address, lng = :lng, lat = :lat, phone = :phone,
              hours = :hours, services = :services, valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    ServicePoints(JdbcClient jdbc) {
        super(jdbc, "service_point", ServicePoints::read);
    }

    /** @param facts with the position in CGCS2000 */
    ServicePoint insert(VenueLevel level, VenueFacts facts, Standing standing) {
        return insert(describing(INSERT, facts).param("level", level.name()), standing);
    }

    @Override
    protected StatementSpec changing(ServicePoint point) {
        return describing(UPDATE, point.facts());
    }

    private StatementSpec describing(String sql, VenueFacts facts) {
        var point = facts.point();
        return jdbc.sql(sql)
                .param("name", facts.name())
                .param("address", facts.address())
                .param("lng", point == null ? null : point.lng())
                .param("lat", point == null ? null : point.lat())
                .param("phone", facts.phone())
                .param("hours", facts.hours())
                .param("services", facts.services().stream().map(Enum::name).toArray(String[]::new));
    }

    KeysetPage<ServicePoint> page(Territory top, VenueQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = list(top, query, day, """
                         and (:level = '' or level = :level) and (:service = '' or :service = any(services))
                         and (:words = '' or strpos(lower(name), :words) > 0 or strpos(lower(address), :words) > 0)
                         and (tier, id) > (:tier, :id)
                        order by tier, id limit :rows
                        """)
                .param("level", value(query.level()))
                .param("service", value(query.service()))
                .param("tier", start.integer(0))
                .param("id", start.integer(1))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.tier(), row.id()));
    }

    /** In and below a territory, with a position. */
    List<ServicePoint> placed(Territory top, LocalDate day) {
        return list(top, true, day, " and lng is not null order by tier, id limit " + MOST_PLACED)
                .query(mapper)
                .list();
    }

    /** Per level and child territory. */
    List<Count> counts(Territory top, LocalDate day) {
        return counts("level", top, day);
    }

    private static ServicePoint read(ResultSet row, int number) throws SQLException {
        var lng = row.getObject("lng", Double.class);
        return new ServicePoint(
                row.getInt("id"),
                VenueLevel.valueOf(row.getString("level")),
                row.getInt("tier"),
                new VenueFacts(
                        row.getString("name"),
                        row.getString("address"),
                        lng == null ? null : new LngLat(lng, row.getDouble("lat")),
                        Crs.CGCS2000,
                        row.getString("phone"),
                        row.getString("hours"),
                        services((String[]) row.getArray("services").getArray())),
                Standing.read(row),
                row.getInt("version"));
    }

    private static Set<ServiceClass> services(String[] names) {
        var services = EnumSet.noneOf(ServiceClass.class);
        Arrays.stream(names).map(ServiceClass::valueOf).forEach(services::add);
        return services;
    }
}
