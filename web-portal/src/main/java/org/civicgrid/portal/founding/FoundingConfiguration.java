package org.civicgrid.portal.founding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the first start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoundingSettings.class)
class FoundingConfiguration {}
