package org.civicgrid.governance.venue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.LngLat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the whole register of service points in batches when a district is loaded for the first time. */
@Service
@Transactional
@RequiredArgsConstructor
public class VenueFounding {

    private static final String INSERT = """
            insert into service_point (level, name, address, lng, lat, phone, hours, services, made_up, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id)
            select ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?,
              t.id, t.district_id, t.street_id, t.community_id, t.grid_id, case t.level when 'COMPOUND' then t.id end
            from territory t where t.code = ? and t.valid_to is null
            """;

    private final JdbcTemplate jdbc;

    /** Whether any service point is there. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from service_point)", Boolean.class));
    }

    /**
     * Adds service points.
     *
     * @throws IllegalArgumentException naming the first whose territory is unknown or has ended
     */
    public void add(Collection<NewServicePoint> points) {
        if (points.isEmpty()) {
            return;
        }
        var all = List.copyOf(points);
        var counts =
                jdbc.batchUpdate(INSERT, all.stream().map(VenueFounding::values).toList());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new IllegalArgumentException("No territory in force for " + all.get(i));
            }
        }
    }

    private static @Nullable Object[] values(NewServicePoint p) {
        var place = p.place();
        return new Object[] {
            p.level().name(),
            p.name(),
            p.address(),
            place == null ? null : place.lng(),
            place == null ? null : place.lat(),
            p.phone(),
            p.hours(),
            String.join(
                    ",", p.services().stream().map(ServiceClass::name).sorted().toList()),
            p.madeUp(),
            p.validFrom(),
            p.territory()
        };
    }

    /**
     * A service point to add.
     *
     * @param territory code of the territory it serves
     * @param place in CGCS2000
     */
    public record NewServicePoint(
            VenueLevel level,
            String territory,
            String name,
            String address,
            @Nullable LngLat place,
            @Nullable String phone,
            @Nullable String hours,
            Set<ServiceClass> services,
            boolean madeUp,
            LocalDate validFrom) {}
}
