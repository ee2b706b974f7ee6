package org.civicgrid.governance.account;

import org.jspecify.annotations.Nullable;

/** A stored account as sign-in needs it. */
record Account(
        long id,
        int personId,
        String username,
        String passwordHash,
        boolean mustChangePassword,
        @Nullable Integer lastPostId,
        boolean disabled) {

    @Override
    public String toString() {
        return "Account " + id + " " + username;
    }
}
