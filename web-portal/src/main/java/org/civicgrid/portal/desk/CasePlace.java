package org.civicgrid.portal.desk;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param lng longitude in degrees, CGCS2000
 * @param lat latitude in degrees, CGCS2000
 * @param territoryCode territory whose outlines are drawn, the community or what of it may be browsed; null draws no map
 * @param address in words, falls back to the jurisdiction
 */
public record CasePlace(double lng, double lat, @Nullable String territoryCode, String address) {}
