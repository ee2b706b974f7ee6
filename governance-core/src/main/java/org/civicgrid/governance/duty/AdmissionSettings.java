package org.civicgrid.governance.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the admission, which each district sets for itself; the values stand as another district has them.
 *
 * @param decideWithin working days from submission to decision
 * @param notice working days from submission to the first day asked for; 0 for none
 */
@ConfigurationProperties("civicgrid.admission")
record AdmissionSettings(
        @DefaultValue("15") int decideWithin,
        @DefaultValue("30") int notice) {}
