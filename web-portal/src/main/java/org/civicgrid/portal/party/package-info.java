/** Pages of the Party organisations, of who sits on the regional committees, and of the resident units. */
@NullMarked
@ApplicationModule(
        id = "portal-party",
        allowedDependencies = {
            "frame",
            "form",
            "portal-register",
            "kernel",
            "access",
            "territory",
            "register",
            "party",
            "organization"
        })
package org.civicgrid.portal.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
