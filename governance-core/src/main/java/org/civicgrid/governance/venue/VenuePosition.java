package org.civicgrid.governance.venue;

import org.civicgrid.governance.kernel.Crs;
import org.jspecify.annotations.Nullable;

/**
 * Where a service point is, as given.
 *
 * @param lng degrees east
 * @param lat degrees north
 * @param crs coordinate system of the two; null for CGCS2000, in which they are kept
 */
public record VenuePosition(
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable Crs crs) {}
