package org.civicgrid.governance.territory;

import java.util.Arrays;
import java.util.Optional;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The five levels 区—街道—社区—网格—小区; exactly the next one below may be a child. */
@Getter
@RequiredArgsConstructor
public enum Level {
    DISTRICT(6, "district_id"),
    STREET(9, "street_id"),
    COMMUNITY(12, "community_id"),
    GRID(15, "grid_id"),
    COMPOUND(17, "compound_id");

    /** Digits of a code on this level; each level's code begins with that of the level above. */
    private final int digits;

    /** Column that holds the id of this level in every table that has a jurisdiction. */
    private final String column;

    /** The level directly below. */
    public Optional<Level> below() {
        return this == COMPOUND ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The level of a code with so many digits. */
    public static Optional<Level> ofDigits(int digits) {
        return Arrays.stream(values()).filter(level -> level.digits == digits).findFirst();
    }
}
