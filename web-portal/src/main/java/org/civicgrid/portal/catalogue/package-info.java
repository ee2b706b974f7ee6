/** The catalogue on the screen: case types, routing rules, escalation and the working calendar, edited with a look ahead. */
@NullMarked
@ApplicationModule(
        id = "portal-catalogue",
        allowedDependencies = {
            "frame",
            "form",
            "portal-desk",
            "access",
            "casework",
            "kernel",
            "organization",
            "territory",
            "worktime"
        })
package org.civicgrid.portal.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
