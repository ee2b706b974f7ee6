package org.civicgrid.portal.force;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param role in words
 * @param place name of the territory that it reaches
 * @param holders who holds it today and since when, each in words; empty when it is vacant
 * @param ended in words; null while it is in force
 */
record PostLine(
        int id,
        String code,
        String title,
        String role,
        String unit,
        String place,
        List<String> holders,
        @Nullable String ended) {}
