package org.civicgrid.governance.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrators' list.
 *
 * @param lockedUntil null unless locked now
 * @param posts unit and title of the posts held today, joined; empty for none
 */
public record AccountLine(
        long id,
        String username,
        int personId,
        String person,
        String posts,
        boolean mustChangePassword,
        boolean disabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt) {}
