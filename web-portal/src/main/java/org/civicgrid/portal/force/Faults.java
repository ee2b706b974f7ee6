package org.civicgrid.portal.force;

import java.util.List;
import java.util.Map;

/**
 * What was refused, in words.
 *
 * @param byField by name of the input
 * @param general what belongs to no input
 */
record Faults(Map<String, String> byField, List<String> general) {

    static final Faults NONE = new Faults(Map.of(), List.of());

    Faults {
        byField = Map.copyOf(byField);
        general = List.copyOf(general);
    }
}
