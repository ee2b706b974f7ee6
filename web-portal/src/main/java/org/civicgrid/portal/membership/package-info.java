/** Pages of Party members registered where they live: the list, one of them, figures, moving, and reading in full. */
@NullMarked
@ApplicationModule(
        id = "portal-membership",
        allowedDependencies = {
            "frame",
            "form",
            "portal-register",
            "kernel",
            "access",
            "territory",
            "register",
            "party",
            "membership"
        })
package org.civicgrid.portal.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
