package org.civicgrid.governance.venue;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A service point as shown.
 *
 * @param territory code of the territory it serves
 * @param place in CGCS2000
 * @param services in the order PUBLIC, WELFARE, LIVING
 * @param validTo first day on which it no longer holds
 * @param version for the entity tag
 */
public record ServicePointView(
        int id,
        VenueLevel level,
        String name,
        String territory,
        String territoryName,
        String address,
        @Nullable LngLat place,
        @Nullable String phone,
        @Nullable String hours,
        List<ServiceClass> services,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {

    static ServicePointView of(ServicePoint point, TerritoryRegistry territories) {
        var facts = point.facts();
        var standing = point.standing();
        var territory = territories.require(standing.territoryId());
        return new ServicePointView(
                point.id(),
                point.level(),
                facts.name(),
                territory.code().digits(),
                territory.name(),
                facts.address(),
                facts.point(),
                facts.phone(),
                facts.hours(),
                facts.services().stream().sorted().toList(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                point.version());
    }
}
