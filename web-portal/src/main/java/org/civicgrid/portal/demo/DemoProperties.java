package org.civicgrid.portal.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo district.
 *
 * @param password with which all its accounts sign in
 * @param seed from which everything made up grows; the same seed gives the same district
 */
@ConfigurationProperties("civicgrid.demo")
record DemoProperties(
        @DefaultValue("chenghua-demo") String password,
        @DefaultValue("510108") long seed) {}
