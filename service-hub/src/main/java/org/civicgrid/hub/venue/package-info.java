/** Service points over REST. */
@NullMarked
@ApplicationModule(
        id = "hub-venue",
        allowedDependencies = {"kernel", "problem", "access", "territory", "register", "venue"})
package org.civicgrid.hub.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
