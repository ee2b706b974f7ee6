/** Pages of service points. */
@NullMarked
@ApplicationModule(
        id = "portal-venue",
        allowedDependencies = {"frame", "form", "register", "kernel", "access", "audit", "territory", "venue"})
package org.civicgrid.portal.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
