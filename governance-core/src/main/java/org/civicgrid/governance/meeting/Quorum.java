package org.civicgrid.governance.meeting;

/** How many of those with a voice must be present for anything to be resolved. */
public enum Quorum {
    MORE_THAN_HALF,
    TWO_THIRDS,
    /** Any number will do: for talks that resolve by consent. */
    NONE;

    /** How many are needed of so many voices. */
    public int needed(int voices) {
        return switch (this) {
            case MORE_THAN_HALF -> voices / 2 + 1;
            case TWO_THIRDS -> Math.max(1, (voices * 2 + 2) / 3);
            case NONE -> 0;
        };
    }

    boolean isMet(int present, int voices) {
        return present >= needed(voices);
    }
}
