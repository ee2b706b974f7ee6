package org.civicgrid.governance.casework;

/** What an action asks for; the name of the field in requests is {@link #field()}. */
public enum Input {
    TEXT("text"),
    REASON("reasonCode"),
    UNIT("unit"),
    UNITS("units"),
    UNTIL("until"),
    WORKING_DAYS("workingDays"),
    OUTCOME("outcome"),
    RATING("rating"),
    TARGET("targetNumber"),
    TYPE("typeCode"),
    SEVERITY("severity"),
    PROOF("attachmentIds");

    private final String field;

    Input(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
