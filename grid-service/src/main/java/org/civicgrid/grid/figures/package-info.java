/** Figures over REST. */
@NullMarked
@ApplicationModule(
        id = "figures",
        allowedDependencies = {"kernel", "problem", "access", "territory", "casework", "statistics"})
package org.civicgrid.grid.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
