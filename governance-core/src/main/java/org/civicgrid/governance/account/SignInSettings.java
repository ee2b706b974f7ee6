package org.civicgrid.governance.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard it is to sign in; the defaults follow GB/T 22239 level 3 (identity authentication).
 *
 * @param failuresBeforeLock failed sign-ins in a row that lock the account
 * @param lockFor how long it is locked
 * @param failuresPerAddress failed sign-ins from one address within the window that the node still answers
 * @param addressWindow length of that window
 * @param passwordMinLength characters that a password needs
 * @param passwordMinKinds of the four kinds lower case, upper case, digit and other, how many it needs
 * @param tokensPerAccount live personal tokens, and clients, that one account may have
 * @param tokenLongest longest life of a personal token
 * @param clientTokenLasts life of a token issued for client credentials
 */
@ConfigurationProperties("civicgrid.sign-in")
public record SignInSettings(
        @DefaultValue("5") int failuresBeforeLock,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("10m") Duration addressWindow,
        @DefaultValue("8") int passwordMinLength,
        @DefaultValue("3") int passwordMinKinds,
        @DefaultValue("20") int tokensPerAccount,
        @DefaultValue("366d") Duration tokenLongest,
        @DefaultValue("1h") Duration clientTokenLasts) {}
