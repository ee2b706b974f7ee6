package org.civicgrid.governance.territory;

/** Kinds within a level: communities by their committee, grids by whether an organisation of its own leads them. */
public enum TerritoryKind {
    ORDINARY,
    RESIDENTS_COMMITTEE,
    VILLAGE_COMMITTEE,
    GENERAL,
    DEDICATED
}
