package org.civicgrid.portal.desk;

/**
 * Where it is.
 *
 * @param lng longitude in degrees, CGCS2000
 * @param lat latitude in degrees, CGCS2000
 * @param territoryCode territory whose outlines are drawn, usually the community
 * @param address in words, falls back to the jurisdiction
 */
public record CasePlace(double lng, double lat, String territoryCode, String address) {}
