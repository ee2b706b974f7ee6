package org.civicgrid.governance.membership;

/** Name and telephone number in full, after the reading was written to the audit. */
public record RevealedPerson(String name, String phone) {

    /** A text of it tells nothing. */
    @Override
    public String toString() {
        return "RevealedPerson[]";
    }
}
