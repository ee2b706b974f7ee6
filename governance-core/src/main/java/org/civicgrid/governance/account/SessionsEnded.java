package org.civicgrid.governance.account;

/**
 * Every session of an account must end: it was disabled, or its password was reset.
 *
 * @param username sign-in name
 */
public record SessionsEnded(String username) {}
