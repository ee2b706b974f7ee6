package org.civicgrid.governance.party;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Party organisations.
 *
 * @param expiryWarningDays how many days ahead a term that ends is shown as such
 */
@ConfigurationProperties("civicgrid.party")
public record PartySettings(@DefaultValue("90") int expiryWarningDays) {}
