package org.civicgrid.governance.duty;

/** What an act on an application asks for; the field in requests is {@link #field()}. */
public enum AdmissionInput {
    TEXT("text"),
    STANCE("stance"),
    /** Staff and money, 权随责走、费随事转: persons, amount, and the unit from which they come. */
    MEANS("persons");

    private final String field;

    AdmissionInput(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
