package org.civicgrid.governance.account;

import java.time.Instant;

/**
 * A token just made.
 *
 * @param token the text to send as {@code Authorization: Bearer}; shown this once
 * @param postId the one post through which it acts
 */
public record NewToken(long id, String name, String token, int postId, Instant expiresAt) {}
