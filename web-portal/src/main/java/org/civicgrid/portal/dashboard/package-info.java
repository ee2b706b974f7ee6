/** The first dashboard: what is open, late and done in a territory; every figure opens the list behind it. */
@NullMarked
@ApplicationModule(
        id = "dashboard",
        allowedDependencies = {"frame", "access", "casework", "kernel", "statistics", "territory"})
package org.civicgrid.portal.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
