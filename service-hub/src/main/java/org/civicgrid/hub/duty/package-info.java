/** Borders of duty over REST: admission list, applications, refusals, the matrix of duties and burden figures. */
@NullMarked
@ApplicationModule(
        id = "hub-duty",
        allowedDependencies = {"kernel", "problem", "access", "casework", "duty"})
package org.civicgrid.hub.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
