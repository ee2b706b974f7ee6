package org.civicgrid.governance.territory;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One territory in one of its states: the present one, the last one, or that of a day.
 *
 * @param id identity in tables; it outlives a change of name, code, place or border
 * @param initials pinyin initials of the name
 * @param jurisdiction its own place in the tree, itself included
 * @param urbanRuralClass NBS class of a community, for example 111
 * @param centre a point inside, CGCS2000
 * @param madeUp true for demonstration data
 * @param validity from its beginning to its end, over all states
 * @param stateFrom first day of this state, Asia/Shanghai
 * @param successorId the territory that took its place
 * @param predecessorId the territory out of whose ground it was cut
 */
public record Territory(
        int id,
        TerritoryCode code,
        TerritoryKind kind,
        String name,
        String shortName,
        String initials,
        @Nullable Integer parentId,
        Jurisdiction jurisdiction,
        @Nullable String urbanRuralClass,
        @Nullable LngLat centre,
        Sizes sizes,
        boolean madeUp,
        Validity validity,
        LocalDate stateFrom,
        @Nullable Integer successorId,
        @Nullable Integer predecessorId) {

    /**
     * What stands in a territory.
     *
     * @param households registered (户)
     * @param residents people who live there (人)
     * @param buildings houses (栋)
     */
    public record Sizes(int households, int residents, int buildings) {}

    /** The level, which its code tells. */
    public Level level() {
        return code.level();
    }
}
