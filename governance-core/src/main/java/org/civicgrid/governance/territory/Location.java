package org.civicgrid.governance.territory;

import java.util.List;
import org.civicgrid.governance.kernel.LngLat;

/**
 * Where a point lies.
 *
 * @param point the point in CGCS2000
 * @param jurisdiction the finest place known: the grid, and the compound and micro-grid where one covers the point
 * @param finest the finest territory: compound or grid
 * @param candidates other grids whose border is within 15 metres, nearest first; empty away from borders
 */
public record Location(LngLat point, Jurisdiction jurisdiction, Territory finest, List<Territory> candidates) {}
