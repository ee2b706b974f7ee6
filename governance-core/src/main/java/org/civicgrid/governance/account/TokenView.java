package org.civicgrid.governance.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal token as its owner sees it; the token itself is never shown again.
 *
 * @param postId the one post through which it acts
 * @param lastUsedAt to the minute; null when never used
 */
public record TokenView(
        long id,
        String name,
        int postId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
