package org.civicgrid.governance.territory;

/** Kinds within a level: communities by their committee, grids by whether an organisation of its own leads them. */
public enum TerritoryKind {
    /** The one kind of a district, street or compound. */
    ORDINARY,
    /** A community with a residents' committee (居民委员会). */
    RESIDENTS_COMMITTEE,
    /** A community with a villagers' committee (村民委员会). */
    VILLAGE_COMMITTEE,
    /** A general grid (一般网格), in the care of a grid worker. */
    GENERAL,
    /** A dedicated grid (专属网格): an office tower, park or institution that takes care of itself. */
    DEDICATED
}
