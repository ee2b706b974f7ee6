/** Pages of the five shared actions of regional committees: the list, one of them, and a year's view. */
@NullMarked
@ApplicationModule(
        id = "portal-cooperation",
        allowedDependencies = {
            "frame",
            "form",
            "portal-register",
            "kernel",
            "access",
            "attachment",
            "territory",
            "party",
            "cooperation"
        })
package org.civicgrid.portal.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
