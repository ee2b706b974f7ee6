package org.civicgrid.governance.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a clock turns yellow.
 *
 * @param yellowShare share of the limit used, 0 to 1
 * @param yellowLeft time left; holds for limits more than twice as long
 */
@ConfigurationProperties("civicgrid.clock")
public record ClockSettings(
        @DefaultValue("0.7") double yellowShare,
        @DefaultValue("4h") Duration yellowLeft) {}
