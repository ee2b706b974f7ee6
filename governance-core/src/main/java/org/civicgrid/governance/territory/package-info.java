/** The one map: dated territories on five levels, the micro-grids beside them, and where a point lies. */
@NullMarked
@ApplicationModule(
        id = "territory",
        allowedDependencies = {"kernel", "problem"})
package org.civicgrid.governance.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
