package org.civicgrid.governance.territory;

/** Names in queries what must equal the id of a territory, for an entity that embeds a {@link Jurisdiction} as "place". */
public final class JurisdictionPath {

    private JurisdictionPath() {}

    /**
     * For rows that stand in the territory.
     *
     * @param row alias of the entity
     * @param below also those of the territories below; otherwise those of this one alone, by its "territoryId"
     */
    public static String of(String row, Territory top, boolean below) {
        return below ? of(row, top.level()) : row + ".territoryId";
    }

    /** For rows that stand in a territory of a level. */
    public static String of(String row, Level level) {
        return switch (level) {
            case DISTRICT -> row + ".place.districtId";
            case STREET -> row + ".place.streetId";
            case COMMUNITY -> row + ".place.communityId";
            case GRID -> row + ".place.gridId";
            case COMPOUND -> row + ".place.compoundId";
        };
    }
}
