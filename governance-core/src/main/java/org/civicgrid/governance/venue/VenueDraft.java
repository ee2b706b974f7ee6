package org.civicgrid.governance.venue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service point to open.
 *
 * @param territory code of the street or community of a complex, the community of a centre, the compound of a station
 * @param place null while it is not known
 * @param phone of the place, not of a person
 * @param hours opening hours in words
 * @param services classes of service offered; at least one
 * @param from first day, Asia/Shanghai; null for today
 */
public record VenueDraft(
        @Nullable VenueLevel level,
        @Nullable String territory,
        @Nullable String name,
        @Nullable String address,
        @Nullable VenuePosition place,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable Set<@Nullable ServiceClass> services,
        @Nullable LocalDate from) {

    VenueDetails details() {
        return new VenueDetails(name, address, place, phone, hours, services);
    }
}
