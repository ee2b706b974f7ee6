package org.civicgrid.governance.venue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a service point and may change.
 *
 * @param place null while it is not known
 * @param phone of the place, not of a person
 * @param hours opening hours in words
 * @param services classes of service offered; at least one
 */
public record VenueDetails(
        @Nullable String name,
        @Nullable String address,
        @Nullable VenuePosition place,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable Set<@Nullable ServiceClass> services) {}
