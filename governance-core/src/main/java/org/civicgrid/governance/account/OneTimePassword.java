package org.civicgrid.governance.account;

/**
 * A password that must be changed at the first sign-in.
 *
 * @param password shown this once
 */
public record OneTimePassword(long accountId, String username, String password) {}
