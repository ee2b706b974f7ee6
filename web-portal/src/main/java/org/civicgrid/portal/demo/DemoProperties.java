package org.civicgrid.portal.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo district.
 *
 * @param password with which all its accounts sign in
 * @param seed from which everything made up grows; the same seed gives the same district
 * @param cases how many cases the past weeks brought; 0 begins with an empty desk
 */
@ConfigurationProperties("civicgrid.demo")
record DemoProperties(
        @DefaultValue(DemoProperties.PUBLISHED_PASSWORD) String password,
        @DefaultValue("510108") long seed,
        @DefaultValue("180") int cases) {

    /** Everybody can read it: good for a demo on one's own machine alone. */
    static final String PUBLISHED_PASSWORD = "chenghua-demo";
}
