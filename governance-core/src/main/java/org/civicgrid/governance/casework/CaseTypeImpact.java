package org.civicgrid.governance.casework;

import java.util.Map;

/**
 * What publishing a version would mean for the cases that are open now. They keep the version of their day; the second
 * half says what their clocks would show if they did not, so that it is known how strict the new limits are.
 *
 * @param open open cases of the type
 * @param byVersion open cases by the version that they keep
 * @param compared how many of them, the most urgent, were read under the new limits
 * @param earlier of those compared, how many would be due earlier
 * @param later of those compared, how many would be due later
 * @param now lamps of those compared
 * @param then their lamps under the new limits
 */
public record CaseTypeImpact(
        int open,
        Map<Integer, Integer> byVersion,
        int compared,
        int earlier,
        int later,
        Map<Light, Integer> now,
        Map<Light, Integer> then) {

    public CaseTypeImpact {
        byVersion = Map.copyOf(byVersion);
        now = Map.copyOf(now);
        then = Map.copyOf(then);
    }
}
