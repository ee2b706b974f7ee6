/** Requests that cannot be read, told as the sender's fault before any page or service sees them. */
@NullMarked
@ApplicationModule(
        id = "edge",
        allowedDependencies = {"problem"})
package org.civicgrid.portal.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
