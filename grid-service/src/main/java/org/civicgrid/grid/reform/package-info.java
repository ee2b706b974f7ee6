/** Boundary reforms over REST. */
@NullMarked
@ApplicationModule(
        id = "reform-rest",
        allowedDependencies = {"kernel", "problem", "access", "territory", "reform"})
package org.civicgrid.grid.reform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
