package org.civicgrid.governance.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are looked for.
 *
 * @param words beginning of the sign-in name, or part of the person's name; null for any
 * @param state null for any
 */
public record AccountQuery(@Nullable String words, @Nullable State state) {

    /** What an administrator has to look after. */
    public enum State {
        /** Too many failures; may not sign in for a while. */
        LOCKED("a.locked_until > :now"),
        /** Closed until an administrator opens it again. */
        DISABLED("a.disabled_at is not null"),
        /** Still with a one-time password. */
        MUST_CHANGE_PASSWORD("a.must_change_password"),
        /** Holds no post today and so cannot sign in. */
        NO_POST("""
                not exists (select from appointment ap where ap.person_id = a.person_id
                  and ap.valid_from <= :today and (ap.valid_to is null or ap.valid_to > :today))""");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** Every account. */
    public static AccountQuery all() {
        return new AccountQuery(null, null);
    }
}
