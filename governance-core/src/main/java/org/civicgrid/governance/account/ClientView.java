package org.civicgrid.governance.account;

import java.time.Instant;

/**
 * An OAuth 2 client as its owner sees it.
 *
 * @param clientId its public name
 * @param postId the one post through which it acts
 */
public record ClientView(long id, String clientId, String name, int postId, Instant createdAt) {}
