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
        @DefaultValue(DemoProperties.PUBLISHED_PASSWORD) String password,
        @DefaultValue("510108") long seed) {

    /** Everybody can read it: good for a demo on one's own machine alone. */
    static final String PUBLISHED_PASSWORD = "chenghua-demo";
}
