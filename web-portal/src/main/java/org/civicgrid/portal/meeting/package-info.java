/** Pages of meetings: the calendar, one of them with its next step, its notice and minutes in print. */
@NullMarked
@ApplicationModule(
        id = "portal-meeting",
        allowedDependencies = {
            "frame",
            "form",
            "portal-register",
            "kernel",
            "access",
            "territory",
            "party",
            "organization",
            "casework",
            "audit",
            "meeting"
        })
package org.civicgrid.portal.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
