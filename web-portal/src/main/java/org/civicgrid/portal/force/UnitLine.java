package org.civicgrid.portal.force;

import org.jspecify.annotations.Nullable;

/**
 * A unit in a list.
 *
 * @param kind in words
 * @param ended in words; null while it is in force
 */
record UnitLine(
        String name,
        String href,
        String code,
        String kind,
        String place,
        @Nullable String duties,
        @Nullable String ended) {}
