/** Pages of service points. */
@NullMarked
@ApplicationModule(
        id = "portal-venue",
        allowedDependencies = {"frame", "form", "portal-register", "kernel", "access", "territory", "register", "venue"
        })
package org.civicgrid.portal.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
