package org.civicgrid.rest;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What the tests of the REST face add to the application that all tests of the whole portal share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    AccessForce.class,
    AccessMap.class,
    AccessThings.class,
    AccessWorld.class,
    Accounts.class,
    ApiDescription.class,
    GrowingDistrict.class,
    Questions.class,
    Rest.class,
    Routes.class,
    StatementCounter.class,
    Targets.class,
    Visibility.class
})
public class WorldForTests {}
