package org.civicgrid.governance.register;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.territory.TerritoryRegistry;

/**
 * How many rows of a register hold today.
 *
 * @param whole by kind, in and below the territory
 * @param children the same per territory one level below, by its code
 */
public record RegisterCounts<K extends Enum<K>>(Map<K, Long> whole, Map<String, Map<K, Long>> children) {

    public static <K extends Enum<K>> RegisterCounts<K> of(
            List<RegisterTable.Count> counts, Class<K> kinds, TerritoryRegistry territories) {
        var whole = new EnumMap<K, Long>(kinds);
        var children = new LinkedHashMap<String, Map<K, Long>>();
        for (var count : counts) {
            var kind = Enum.valueOf(kinds, count.kind());
            whole.merge(kind, count.number(), Long::sum);
            if (count.childId() != null) {
                var child = territories.require(count.childId()).code().digits();
                children.computeIfAbsent(child, it -> new EnumMap<>(kinds)).put(kind, count.number());
            }
        }
        return new RegisterCounts<>(whole, children);
    }
}
