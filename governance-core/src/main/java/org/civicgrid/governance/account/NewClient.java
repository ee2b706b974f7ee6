package org.civicgrid.governance.account;

/**
 * A client just registered.
 *
 * @param clientSecret shown this once
 * @param postId the one post through which it acts
 */
public record NewClient(long id, String clientId, String clientSecret, String name, int postId) {}
