package org.civicgrid.governance.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.RegisterRecord;
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
        var territory = territories.require(point.getTerritoryId());
        var lng = point.getLng();
        return new ServicePointView(
                point.id(),
                point.getLevel(),
                point.getName(),
                territory.code().digits(),
                territory.name(),
                point.getAddress(),
                lng == null ? null : new LngLat(lng, Objects.requireNonNull(point.getLat())),
                point.getPhone(),
                point.getHours(),
                point.getServices().stream().sorted().toList(),
                point.isMadeUp(),
                point.getValidity().from(),
                point.getValidity().to(),
                point.getEndReason(),
                point.version());
    }
}
