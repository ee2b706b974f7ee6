/** Pages of the borders of duty: admission list, applications, refusals, the matrix of duties and burden figures. */
@NullMarked
@ApplicationModule(
        id = "portal-duty",
        allowedDependencies = {
            "frame",
            "form",
            "portal-register",
            "kernel",
            "problem",
            "access",
            "territory",
            "casework",
            "duty"
        })
package org.civicgrid.portal.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
